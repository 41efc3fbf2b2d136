package hoplab.report;

import hoplab.report.WarningNotes.Place;
import hoplab.report.text.Figures;
import hoplab.result.Injection;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import io.quarkus.qute.RawString;
import java.util.List;

/** Warm-up and health of the injector in each trial. */
final class TrialSection implements Section {
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** One trial. */
  record Row(
      int number,
      int baselineProcess,
      String warmUp,
      RawString warmUpNotes,
      String archived,
      String rate,
      RawString rateNotes,
      String lag,
      RawString lagNotes,
      String busy,
      RawString busyNotes,
      String stolen,
      RawString stolenNotes) {}

  /** One variant in one trial. */
  record Target(
      int trial,
      String variant,
      String count,
      String errors,
      String p50,
      String p99,
      String mean,
      String inFlight,
      String exceeding,
      RawString notes) {}

  /**
   * What the template shows.
   *
   * @param rows one for each trial
   * @param targets one for each trial and variant
   */
  record View(List<Row> rows, List<Target> targets) {}

  @Override
  public String page(PageContext page) {
    List<TrialResult> trials = page.run().trials();
    return trials.isEmpty() ? "" : Templates.render("trials.html", view(trials, page.notes()));
  }

  private static View view(List<TrialResult> trials, WarningNotes notes) {
    return new View(
        trials.stream().map(t -> row(t, notes)).toList(),
        trials.stream()
            .flatMap(t -> t.injection().targets().stream().map(target -> target(t, target, notes)))
            .toList());
  }

  private static Row row(TrialResult trial, WarningNotes notes) {
    Injection injection = trial.injection();
    int n = trial.number();
    String ended =
        switch (injection.warmUp().ended()) {
          case STEADY -> "steady";
          case TIME_LIMIT -> "time limit, not steady";
        };
    return new Row(
        n,
        trial.baselineProcess(),
        FIGURES.duration(injection.warmUp().millis())
            + ", "
            + injection.warmUp().rounds()
            + " rounds, "
            + FIGURES.count(injection.warmUp().requests())
            + " requests: "
            + ended,
        notes.at(Place.WARM_UP, n),
        trial.archivedTiers() == null
            ? Figures.NOT_RECORDED
            : trial.archivedTiers() + " of " + trial.startOrder().size(),
        FIGURES.number(injection.achievedPerSecond(), 2)
            + " of "
            + FIGURES.number(injection.askedPerSecond(), 0),
        notes.at(Place.RATE, n),
        FIGURES.cell(injection.lagP50Micros())
            + " / "
            + FIGURES.cell(injection.lagP99Micros())
            + " / "
            + FIGURES.cell(injection.lagMaxMicros()),
        notes.at(Place.LAG, n),
        (trial.busyShare() == null ? Figures.NOT_RECORDED : FIGURES.percent(trial.busyShare(), 1))
            + " / "
            + FIGURES.percent(trial.busyElsewhereShare(), 1),
        notes.at(Place.MACHINE, n),
        FIGURES.percent(trial.stolenShare(), 1),
        notes.at(Place.STOLEN, n));
  }

  private static Target target(TrialResult trial, TargetRecording target, WarningNotes notes) {
    int n = trial.number();
    return new Target(
        n,
        target.name(),
        FIGURES.count(target.latency().count()),
        FIGURES.count(target.latency().errors()),
        FIGURES.cell(target.latency().p50Micros()),
        FIGURES.cell(target.latency().p99Micros()),
        FIGURES.cell(target.latency().meanMicros()),
        FIGURES.number(target.meanInFlight(), 4),
        FIGURES.count(target.partsExceedingWhole()),
        new RawString(
            notes.at(Place.ERRORS, n, target.name()).getValue()
                + notes.at(Place.IN_FLIGHT, n, target.name()).getValue()
                + notes.at(Place.PARTS, n, target.name()).getValue()));
  }
}
