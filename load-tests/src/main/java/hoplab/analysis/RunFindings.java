package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint;
import hoplab.analysis.distance.NetworkFindings;
import hoplab.analysis.distance.PageFindings;
import hoplab.analysis.validity.HeavyValidity;
import hoplab.analysis.validity.TracedFigures;
import hoplab.analysis.validity.ValidityRules;
import hoplab.result.BrowserVisits;
import hoplab.result.Burst;
import hoplab.result.Database;
import hoplab.result.DatabaseBuilder;
import hoplab.result.FaultCell;
import hoplab.result.HeavyWork;
import hoplab.result.LoadCurve;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Scale;
import hoplab.result.Source;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Everything that follows from what a run observed: computed when the run is made, and once more,
 * by the same code, when its bundle is checked.
 */
public final class RunFindings {

  /** Doubts that follow from no figure of a run. */
  private static final Set<WarningCode> OBSERVED =
      EnumSet.of(
          WarningCode.CONTRACT_BROKEN,
          WarningCode.HARDENING_BROKEN,
          WarningCode.RUNG_LEFT_OUT,
          WarningCode.CACHE_MISSING);

  private RunFindings() {}

  /**
   * The run with all that follows from its observations; whatever it stated of that is replaced.
   *
   * @param outside names of the variants that ran already
   */
  public static Run complete(Run run, Set<String> outside) {
    VersionRules rules = new VersionRules(run.schemaVersion());
    LadderFindings ladder = ladder(rules, run);
    Findings findings =
        run.trials().isEmpty()
            ? new Findings(List.of(), List.of())
            : ladder == null
                ? Findings.of(rules, run.plan(), outside, run.trials())
                : ladder.findings();
    LoadCurve load = LoadFindings.complete(run.plan(), run.load(), run.trials());
    List<TracedTime> traced = TracedFigures.of(run.plan(), run.trials());
    List<Warning> warnings = warnings(run, findings, traced);
    warnings.addAll(LoadFindings.warnings(load));
    BrowserVisits browser = BrowserFindings.complete(run.plan(), run.browser());
    warnings.addAll(BrowserFindings.warnings(run.plan(), browser));
    warnings.addAll(FootprintFindings.warnings(run.footprint()));
    Burst burst = BurstFindings.complete(run.plan(), run.burst());
    warnings.addAll(BurstFindings.warnings(run.plan(), burst));
    HeavyWork heavy = HeavyFindings.complete(run.plan(), run.heavy());
    warnings.addAll(HeavyValidity.warnings(heavy));
    List<FaultCell> faults = FaultFindings.complete(run.faults());
    warnings.addAll(FaultFindings.warnings(faults));
    Scale scale = ScaleFindings.complete(run.scale());
    warnings.addAll(ScaleFindings.warnings(scale));
    boolean valid = Findings.valid(warnings);
    Findings judged = findings.under(warnings);
    NetworkFindings network = network(rules, run, valid);
    return RunBuilder.builder(run)
        .valid(valid)
        .database(database(run))
        .warnings(warnings)
        .variants(judged.variants())
        .comparisons(judged.comparisons())
        .tracedTimes(traced)
        .network(network.network())
        .predictions(rules.predictsByModel() ? network.predictions() : run.predictions())
        .preflights(
            run.preflights().stream()
                .map(row -> PreflightFindings.computed(row, run.seed(), run.plan().users()))
                .toList())
        .preflightCosts(
            run.preflightCosts().stream()
                .map(row -> PreflightFindings.computed(row, run.plan().confidence()))
                .toList())
        .ladder(ladder == null ? List.of() : ladder.stepsUnder(valid))
        .load(load)
        .browser(BrowserFindings.under(browser, valid))
        .footprint(FootprintFindings.complete(run.plan(), run.footprint(), valid))
        .burst(BurstFindings.under(burst, valid))
        .heavy(HeavyFindings.under(heavy, valid))
        .faults(faults)
        .scale(scale)
        .page(PageFindings.under(PageFindings.complete(rules, run), valid))
        .signInCosts(
            run.signInCosts().stream()
                .map(
                    cost ->
                        LadderFindings.signInCost(
                            rules,
                            cost.variant(),
                            cost.signInsPerTrial(),
                            cost.trialP50Micros(),
                            run.plan().confidence()))
                .toList())
        .build();
  }

  /** What the code was made from, what was refused or is missing, then what breaks physics. */
  private static List<Warning> warnings(Run run, Findings findings, List<TracedTime> traced) {
    List<Warning> warnings = new ArrayList<>(ofSource(run.source()));
    run.warnings().stream()
        .filter(warning -> OBSERVED.contains(warning.code()))
        .forEach(warnings::add);
    warnings.addAll(ValidityRules.warnings(run.plan(), run.trials(), findings, traced));
    return warnings;
  }

  private static List<Warning> ofSource(Source source) {
    return source.dirty()
        ? List.of(
            new Warning(
                WarningCode.UNCOMMITTED_CHANGES,
                false,
                null,
                null,
                "the measured code differs from commit " + source.shortCommit()))
        : List.of();
  }

  /** Null where no ladder was climbed. */
  private static LadderFindings ladder(VersionRules rules, Run run) {
    return run.ladder().isEmpty()
        ? null
        : LadderFindings.of(rules, run.plan(), LadderFindings.stepsOf(run.ladder()), run.trials());
  }

  private static NetworkFindings network(VersionRules rules, Run run, boolean valid) {
    return run.network() == null
        ? new NetworkFindings(null, List.of())
        : NetworkFindings.of(
                rules, run.plan(), MeasuredPoint.all(run.network()), run.ledger(), run.chains())
            .under(valid);
  }

  private static Database database(Run run) {
    Database stated = run.database();
    OptionalDouble mean =
        run.trials().stream()
            .map(TrialResult::databaseCpuMicrosPerRequest)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return DatabaseBuilder.from(stated)
        .withCpuMicrosPerRequest(mean.isPresent() ? (Double) mean.getAsDouble() : null);
  }
}
