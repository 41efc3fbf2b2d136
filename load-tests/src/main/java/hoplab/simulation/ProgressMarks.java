package hoplab.simulation;

import hoplab.result.Load;
import java.io.PrintStream;
import java.util.Locale;

/** Lines on standard output by which the lab follows a running simulation, flushed one by one. */
final class ProgressMarks {

  private final PrintStream out;

  ProgressMarks(PrintStream out) {
    this.out = out;
  }

  /** A round of the warm-up is over. */
  void warmUp(int round, long millis) {
    say("warm-up round=" + round + " millis=" + millis);
  }

  /** The first block of a window begins in a moment. */
  void measuring(Load load) {
    say("measuring load=" + load.label());
  }

  /** Share of the planned window that is over, 0 to 1. */
  void progress(double share) {
    say(String.format(Locale.ROOT, "progress=%.2f", share));
  }

  /** The last user of a window has ended. */
  void measured(Load load) {
    say("measured load=" + load.label());
  }

  private void say(String what) {
    synchronized (out) {
      out.print(Injector.MARK + what + "\n");
      out.flush();
    }
  }
}
