package hoplab.experiment;

import hoplab.experiment.ExperimentRun.Published;
import hoplab.result.Source;
import hoplab.result.bundle.Bundle;
import hoplab.trial.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Several experiments one after the other, with one progress for all. After an interruption the
 * same programme goes on where it stopped: what has left a bundle is not run again.
 */
public final class Programme {

  /** One experiment of it. */
  public interface Step {

    /** The name of the experiment. */
    String name();

    /** About how long it takes. */
    Duration lasts();

    /**
     * Runs it.
     *
     * @param source the code that is measured
     * @param results the folder that takes the bundle
     * @param progress hears how far it has come
     * @throws hoplab.result.LabException if it cannot be run
     */
    Published run(Source source, Path results, Progress progress);
  }

  /** The name on the command line of the programme of all experiments. */
  public static final String ALL = "all";

  private final List<Step> runs;
  private final Path results;
  private final Source source;
  private final ProgrammeState state;

  private Programme(List<? extends Step> runs, Path results, Source source, ProgrammeState state) {
    this.runs = List.copyOf(runs);
    this.results = results;
    this.source = source;
    this.state = state;
  }

  /**
   * Prepares it; starts nothing.
   *
   * @param results takes the bundles, and holds what is known of an interrupted programme
   * @param order what was asked for; another order begins anew
   */
  public static Programme of(List<? extends Step> runs, Path results, Source source, String order) {
    String key = source.commit() + (source.dirty() ? " changed " : " ") + order;
    return new Programme(runs, results, source, ProgrammeState.read(results, key));
  }

  /** What it will do, one line for each experiment and one for all. */
  public List<String> announcement() {
    List<String> lines = new ArrayList<>();
    for (Step run : runs) {
      lines.add(
          done(run)
              .map(bundle -> line(run, "done before: " + bundle.getFileName()))
              .orElseGet(() -> line(run, "about " + minutes(run.lasts()))));
    }
    lines.add("all: about " + minutes(left()) + " from now on");
    return lines;
  }

  /**
   * Runs what is not done yet.
   *
   * @param published hears of each experiment, those that were done before among them
   * @throws hoplab.result.LabException if one cannot be run; the others are kept
   */
  public void run(Progress progress, Consumer<Published> published) {
    double all = Math.max(1, left().toMillis());
    double before = 0;
    for (Step run : runs) {
      Optional<Path> bundle = done(run);
      if (bundle.isPresent()) {
        published.accept(new Published(bundle.get(), Bundle.read(bundle.get())));
      } else {
        double from = before / all;
        double share = run.lasts().toMillis() / all;
        Published made = run.run(source, results, progress.within(within -> from + share * within));
        before += run.lasts().toMillis();
        state.done(run.name(), made.run().id());
        published.accept(made);
      }
    }
    state.forget();
  }

  private Optional<Path> done(Step run) {
    return state.bundle(run.name());
  }

  private Duration left() {
    return runs.stream()
        .filter(run -> done(run).isEmpty())
        .map(Step::lasts)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String line(Step run, String what) {
    return String.format(Locale.ROOT, "%-10s %s", run.name(), what);
  }

  /** In whole minutes, at least one. */
  static String minutes(Duration duration) {
    long minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
