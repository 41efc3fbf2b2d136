package hoplab.cli;

import hoplab.trial.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows progress and the time left, on standard error only. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final int STEPS = 1_000;

  private final ProgressBar bar;
  private String last = "";

  /** A bar where somebody watches and standard output is not for a program; else lines. */
  static ProgressLine onStandardError(boolean json) {
    return new ProgressLine(Terminal.isThere() && !json);
  }

  private ProgressLine(boolean terminal) {
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(System.err, 100))
                .build()
            : null;
  }

  @Override
  public synchronized void at(String doing, double share) {
    if (bar != null) {
      bar.stepTo(Math.round(share * STEPS));
      bar.setExtraMessage(" " + doing);
    } else if (!doing.equals(last)) {
      System.err.printf(java.util.Locale.ROOT, "lab: %3.0f%%  %s%n", 100 * share, doing);
      last = doing;
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
