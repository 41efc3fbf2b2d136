package hoplab.report.sidebyside;

import hoplab.analysis.comparison.RunChange;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed from one run to a later one that it can be compared with by time.
 *
 * @param earlier id of its bundle
 * @param later id of its bundle
 * @param baseline of both
 * @param sentence what changed, and whether it is real
 * @param rows every variant
 */
record ChangeEntry(String earlier, String later, String baseline, String sentence, List<Row> rows) {

  /** What neither interval nor verdict can know. */
  static final String LIMITS =
      "Each ratio is taken within its own run, so a machine that was faster or slower as a whole"
          + " cancels out. The trials of the two runs are two samples of fresh starts. What lasted"
          + " for one whole run and did not touch all processes alike is in no interval; nor does a"
          + " fingerprint tell two machines of one kind from each other.";

  /**
   * One variant.
   *
   * @param factor the later ratio over the earlier, as text
   * @param interval its interval
   */
  record Row(String variant, String factor, String interval, String verdict) {}

  /** Both with their ratios, which are computed once for all pairs that a run is part of. */
  static ChangeEntry of(TimedRun earlier, TimedRun later, SideNumbers numbers) {
    String baseline = later.run().plan().baseline();
    List<RunChange> changes =
        baseline.equals(earlier.run().plan().baseline())
            ? RunChange.between(earlier.ratios(), later.ratios(), baseline)
            : List.of();
    return new ChangeEntry(
        earlier.run().id(),
        later.run().id(),
        baseline,
        sentence(changes, baseline, numbers),
        changes.stream().map(change -> row(change, numbers)).toList());
  }

  private static Row row(RunChange change, SideNumbers numbers) {
    SideNumbers.Text text = text(change, numbers);
    return new Row(change.variant(), text.value(), text.interval(), change.verdict().name());
  }

  private static SideNumbers.Text text(RunChange change, SideNumbers numbers) {
    Interval interval = change.factor().interval();
    return numbers.ratio(change.factor().value(), interval);
  }

  private static String sentence(List<RunChange> changes, String baseline, SideNumbers numbers) {
    if (changes.isEmpty()) {
      return "Nothing was timed in both that could have changed.";
    }
    List<RunChange> real =
        changes.stream().filter(change -> change.verdict() == Verdict.REAL).toList();
    if (real.isEmpty()) {
      double bound =
          changes.stream()
              .map(change -> change.factor().interval())
              .mapToDouble(one -> Math.max(one.high(), 1 / one.low()) - 1)
              .max()
              .orElseThrow();
      return "No ratio to "
          + baseline
          + " changed from the earlier run to the later one that could be told; if one did, it"
          + " changed by less than "
          + numbers.figures().percent(bound, 1)
          + ".";
    }
    return real.stream()
        .map(
            change -> {
              SideNumbers.Text text = text(change, numbers);
              return change.variant()
                  + "\u2019s ratio to "
                  + baseline
                  + " is "
                  + text.value()
                  + " "
                  + text.interval()
                  + " what it was in the earlier run: "
                  + change.verdict()
                  + ".";
            })
        .collect(Collectors.joining(" "));
  }
}
