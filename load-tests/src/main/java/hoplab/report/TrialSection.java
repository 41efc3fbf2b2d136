package hoplab.report;

import hoplab.report.WarningNotes.Place;
import hoplab.report.text.Figures;
import hoplab.result.Injection;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** Warm-up and health of the injector in each trial. */
final class TrialSection implements Section {
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** One trial. */
  @RecordBuilder
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
  @RecordBuilder
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
    return TrialSectionRowBuilder.builder()
        .number(n)
        .baselineProcess(trial.baselineProcess())
        .warmUp(
            FIGURES.duration(injection.warmUp().millis())
                + ", "
                + injection.warmUp().rounds()
                + " rounds, "
                + FIGURES.count(injection.warmUp().requests())
                + " requests: "
                + ended)
        .warmUpNotes(notes.at(Place.WARM_UP, n))
        .archived(
            trial.archivedTiers() == null
                ? Figures.NOT_RECORDED
                : trial.archivedTiers() + " of " + trial.startOrder().size())
        .rate(
            FIGURES.number(injection.achievedPerSecond(), 2)
                + " of "
                + FIGURES.number(injection.askedPerSecond(), 0))
        .rateNotes(notes.at(Place.RATE, n))
        .lag(
            FIGURES.cell(injection.lagP50Micros())
                + " / "
                + FIGURES.cell(injection.lagP99Micros())
                + " / "
                + FIGURES.cell(injection.lagMaxMicros()))
        .lagNotes(notes.at(Place.LAG, n))
        .busy(
            (trial.busyShare() == null
                    ? Figures.NOT_RECORDED
                    : FIGURES.percent(trial.busyShare(), 1))
                + " / "
                + FIGURES.percent(trial.busyElsewhereShare(), 1))
        .busyNotes(notes.at(Place.MACHINE, n))
        .stolen(FIGURES.percent(trial.stolenShare(), 1))
        .stolenNotes(notes.at(Place.STOLEN, n))
        .build();
  }

  private static Target target(TrialResult trial, TargetRecording target, WarningNotes notes) {
    int n = trial.number();
    return TrialSectionTargetBuilder.builder()
        .trial(n)
        .variant(target.name())
        .count(FIGURES.count(target.latency().count()))
        .errors(FIGURES.count(target.latency().errors()))
        .p50(FIGURES.cell(target.latency().p50Micros()))
        .p99(FIGURES.cell(target.latency().p99Micros()))
        .mean(FIGURES.cell(target.latency().meanMicros()))
        .inFlight(FIGURES.number(target.meanInFlight(), 4))
        .exceeding(FIGURES.count(target.partsExceedingWhole()))
        .notes(
            new RawString(
                notes.at(Place.ERRORS, n, target.name()).getValue()
                    + notes.at(Place.IN_FLIGHT, n, target.name()).getValue()
                    + notes.at(Place.PARTS, n, target.name()).getValue()))
        .build();
  }
}
