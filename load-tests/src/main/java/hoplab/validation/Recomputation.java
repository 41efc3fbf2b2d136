package hoplab.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import hoplab.analysis.Findings;
import hoplab.analysis.LadderFindings;
import hoplab.analysis.MeasuredPoint;
import hoplab.analysis.NetworkFindings;
import hoplab.analysis.PreflightFindings;
import hoplab.analysis.ValidityRules;
import hoplab.analysis.VersionRules;
import hoplab.result.Database;
import hoplab.result.DatabaseBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.result.bundle.RunCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes anew all that follows from the trials, and says where a run states something else. */
final class Recomputation {

  /** Doubts that do not follow from figures. */
  private static final Set<WarningCode> OBSERVED =
      Set.of(WarningCode.CONTRACT_BROKEN, WarningCode.UNCOMMITTED_CHANGES);

  private Recomputation() {}

  static List<String> problems(Run run) {
    try {
      return JsonDiff.of(
          RunCodec.tree(RunCodec.write(run)), RunCodec.tree(RunCodec.write(computed(run))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the codec writes JSON", e);
    }
  }

  private static Run computed(Run run) {
    VersionRules rules = new VersionRules(run.schemaVersion());
    Set<String> outside =
        run.variants().stream()
            .filter(VariantResult::outside)
            .map(VariantResult::name)
            .collect(Collectors.toSet());
    LadderFindings ladder = ladder(rules, run);
    Findings findings =
        run.trials().isEmpty()
            ? new Findings(List.of(), List.of())
            : ladder == null
                ? Findings.of(rules, run.plan(), outside, run.trials())
                : ladder.findings();
    List<Warning> warnings =
        new ArrayList<>(
            run.warnings().stream().filter(warning -> OBSERVED.contains(warning.code())).toList());
    warnings.addAll(ValidityRules.warnings(run.plan(), run.trials(), findings));
    Findings judged = findings.under(warnings);
    NetworkFindings network = network(rules, run, Findings.valid(warnings));
    return RunBuilder.builder(run)
        .valid(Findings.valid(warnings))
        .database(database(run))
        .warnings(warnings)
        .variants(judged.variants())
        .comparisons(judged.comparisons())
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
        .ladder(ladder == null ? List.of() : ladder.stepsUnder(Findings.valid(warnings)))
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

  /** Null where there is no ladder. */
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
