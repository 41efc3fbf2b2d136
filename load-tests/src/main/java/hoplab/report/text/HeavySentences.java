package hoplab.report.text;

import hoplab.analysis.comparison.Findings;
import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.ProbePoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.HeavyWork;
import hoplab.result.HeavyWork.Arrangement;
import hoplab.result.HeavyWork.Eviction;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What statements in production do to user fetches, in words. */
public final class HeavySentences {

  /** About twice the processors of a small machine, if that was measured. */
  private static final int USUAL = 4;

  private static final double MICROS_PER_MILLI = 1e3;

  private final Run run;
  private final HeavyWork work;
  private final Figures figures;

  public HeavySentences(Run run, Figures figures) {
    this.run = run;
    this.work = run.heavy();
    this.figures = figures;
  }

  /** The number of statements that sentences are about. */
  public int statements() {
    List<Integer> all = work.points().stream().map(HeavyPoint::statements).distinct().toList();
    return all.contains(USUAL) ? USUAL : all.stream().max(Comparator.naturalOrder()).orElse(0);
  }

  /** The answer first, then who is really better off than the baseline, probes, waits. */
  public List<String> answers() {
    List<String> answers = new ArrayList<>();
    growth().ifPresent(answers::add);
    against().ifPresent(answers::add);
    answers.add(probes());
    answers.add(waits());
    statementsEnded().ifPresent(answers::add);
    work.arrangements().stream()
        .filter(one -> one.leftOut() != null)
        .map(one -> one.name() + " was not measured: " + one.leftOut() + ".")
        .forEach(answers::add);
    return answers;
  }

  private List<HeavyPoint> measured() {
    return work.points().stream().filter(point -> point.statements() == statements()).toList();
  }

  private Optional<String> growth() {
    String each =
        measured().stream()
            .filter(point -> point.p99Growth() != null)
            .filter(point -> !isDuplicate(point.arrangement()))
            .map(
                point ->
                    "%s at %s (%s)"
                        .formatted(
                            figures.ratio(point.p99Growth().value()),
                            point.arrangement(),
                            figures.time(point.p99Micros())))
            .collect(Collectors.joining(", "));
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "With %d statements in production the 99th percentile of a user fetch is this many times that with none: %s."
                .formatted(statements(), each));
  }

  /** Growth against the baseline's, as judged. */
  private Optional<String> against() {
    String each =
        measured().stream()
            .filter(point -> point.p99Against() != null && point.p99Against().interval() != null)
            .map(point -> point.arrangement() + " " + cell(point.p99Against()))
            .collect(Collectors.joining(", "));
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "That growth over the one of %s in the same trials, with its %s interval: %s."
                .formatted(
                    run.plan().baseline(), figures.confidence(run.plan().confidence()), each));
  }

  private String probes() {
    List<Eviction> taken =
        work.probes().stream().filter(one -> one.fromStatements() != null).toList();
    double longest =
        work.points().stream()
            .flatMap(point -> point.probes().stream())
            .mapToDouble(ProbePoint::longestMicros)
            .max()
            .orElse(0);
    String slowest =
        " The longest answer took %s ms.".formatted(figures.number(longest / MICROS_PER_MILLI, 0));
    return taken.isEmpty()
        ? "No readiness probe with Kubernetes' defaults would take a process out, with any number of statements that was measured."
            + slowest
        : "A readiness probe with Kubernetes' defaults would more likely than not take out within an hour: "
            + taken.stream()
                .map(
                    one ->
                        "%s of %s from %d statements on"
                            .formatted(one.tier(), one.arrangement(), one.fromStatements()))
                .collect(Collectors.joining(", "))
            + "."
            + slowest;
  }

  private String waits() {
    double longest =
        work.points().stream().mapToDouble(HeavyPoint::dbWaitP50Micros).max().orElse(0);
    return "A user fetch waited for a connection to the database for %s ms at the median where it waited longest."
        .formatted(figures.number(longest / MICROS_PER_MILLI, 2));
  }

  private Optional<String> statementsEnded() {
    long refused = work.points().stream().mapToLong(HeavyPoint::refusedStatements).sum();
    long failed = work.points().stream().mapToLong(HeavyPoint::failedStatements).sum();
    return Optional.of(
        refused + failed == 0
            ? "No statement was refused with 503, none failed."
            : "%s statements were refused with 503, %s failed otherwise."
                .formatted(figures.count(refused), figures.count(failed)));
  }

  private boolean isDuplicate(String arrangement) {
    return arrangement.equals(Findings.duplicateOf(run.plan().baseline()));
  }

  /** What the system was told for an arrangement, in one line. */
  public String told(Arrangement one) {
    return one.leftOut() == null ? String.join("; ", one.told()) : "left out: " + one.leftOut();
  }

  /** A ratio with its interval and verdict; nothing where there is none. */
  public String cell(Ratio ratio) {
    return (ratio(ratio) + " " + interval(ratio) + " " + verdict(ratio)).strip();
  }

  public String ratio(Ratio ratio) {
    return ratio == null ? "" : figures.ratio(ratio.value());
  }

  /** In brackets; nothing from a single trial. */
  public String interval(Ratio ratio) {
    return ratio == null || ratio.interval() == null
        ? ""
        : figures.ratioInterval(ratio.interval().low(), ratio.interval().high());
  }

  /** Nothing where too few answers lie beyond. */
  public String verdict(Ratio ratio) {
    return ratio == null || ratio.verdict() == null ? "" : ratio.verdict().name();
  }
}
