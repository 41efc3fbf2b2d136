package hoplab.report.sidebyside;

import hoplab.analysis.comparison.ChosenBaseline;
import hoplab.analysis.comparison.RelativeFigure;
import hoplab.analysis.sidebyside.Conditions;
import hoplab.report.text.Figures;
import hoplab.result.Jit;
import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.Machine;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of a run what is shown of it. */
final class Entries {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final SideNumbers numbers;

  Entries(SideNumbers numbers) {
    this.numbers = numbers;
  }

  RunEntry of(TimedRun timed) {
    Run run = timed.run();
    ChosenBaseline ratios = timed.ratios();
    return RunEntryBuilder.builder()
        .id(run.id())
        .experiment(run.experiment())
        .started(DATE.format(run.startedAt()))
        .effort(effort(run.plan()))
        .code(code(run.plan()))
        .machine(machine(run.machine()))
        .valid(run.valid())
        .warnings(run.warnings().size())
        .report(timed.published().report())
        .conditions(Conditions.of(run))
        .baseline(ratios.baselines().stream().findFirst().orElse(null))
        .figures(run.valid() ? figures(run, ratios) : Map.of())
        .build();
  }

  private Map<String, Map<String, RunEntry.Figure>> figures(Run run, ChosenBaseline ratios) {
    Map<String, Map<String, RunEntry.Figure>> all = new LinkedHashMap<>();
    for (String baseline : ratios.baselines()) {
      List<RelativeFigure> found = ratios.against(baseline);
      Map<String, RunEntry.Figure> byFigure = new LinkedHashMap<>();
      for (FigureChoice choice : FigureChoice.values()) {
        List<RunEntry.Row> rows =
            found.stream()
                .filter(one -> one.quantile() == choice.quantile() && one.load() == choice.load())
                .map(one -> row(one, ratios))
                .toList();
        if (!rows.isEmpty()) {
          RunEntry.Own own = own(run, baseline, choice).orElse(null);
          byFigure.put(choice.label(), new RunEntry.Figure(own, rows));
        }
      }
      all.put(baseline, byFigure);
    }
    return all;
  }

  private RunEntry.Row row(RelativeFigure one, ChosenBaseline ratios) {
    Interval ratio = one.ratio().interval();
    Interval micros = one.differenceInterval();
    SideNumbers.Text times = numbers.ratio(one.ratio().value(), ratio);
    SideNumbers.Text difference = numbers.difference(one.differenceMicros(), micros);
    return new RunEntry.Row(
        one.variant(),
        ratios.isDuplicate(one.variant()),
        List.of(one.ratio().value(), ratio.low(), ratio.high()),
        times.value(),
        times.interval(),
        List.of(one.differenceMicros(), micros.low(), micros.high()),
        difference.value(),
        difference.interval(),
        one.verdict() == null ? null : one.verdict().name());
  }

  private Optional<RunEntry.Own> own(Run run, String baseline, FigureChoice choice) {
    return run.variants().stream()
        .filter(one -> one.name().equals(baseline))
        .flatMap(one -> latency(one, choice.load()))
        .filter(latency -> latency.intervals() != null)
        .map(
            latency ->
                numbers.time(choice.quantile().of(latency), choice.quantile().intervalOf(latency)))
        .map(text -> new RunEntry.Own(text.value(), text.interval()))
        .findFirst();
  }

  private static Stream<Latency> latency(VariantResult variant, Load load) {
    return load == Load.QUIET
        ? Stream.of(variant.userFetch())
        : variant.loads().stream().filter(at -> at.load() == load).map(at -> at.userFetch());
  }

  private static String effort(Plan plan) {
    return plan.rigor().label()
        + (plan.trials() == 0
            ? ", counted"
            : ", "
                + plan.trials()
                + (plan.trials() == 1 ? " trial, " : " trials, ")
                + Figures.ASCII.number(plan.ratePerSecond(), 0)
                + "/s");
  }

  private static String code(Plan plan) {
    String signIn =
        plan.signIn() == null
            ? "sign-in not recorded"
            : switch (plan.signIn()) {
              case ON -> "signed in";
              case OFF -> "sign-in off";
            };
    return (plan.compilers() == Jit.C1 ? "first compiler, " : "both compilers, ") + signIn;
  }

  private static String machine(Machine machine) {
    return machine.processor() + " \u00d7" + machine.logicalProcessors() + ", " + machine.kernel();
  }
}
