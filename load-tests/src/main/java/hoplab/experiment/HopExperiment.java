package hoplab.experiment;

import hoplab.result.Bundle;
import hoplab.result.Machine;
import hoplab.result.MachineFingerprint;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.Source;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.simulation.Injector;
import hoplab.topology.Lifeguard;
import hoplab.topology.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What does the extra hop cost? Every variant, and a duplicate of the baseline, side by side. */
final class HopExperiment implements Experiment {

  private static final double CONFIDENCE = 0.95;
  private static final double SMALLEST_DIFFERENCE_MICROS = 10;
  private static final int USERS = hoplab.contract.SeededShop.USERS;
  private static final int BLOCK_MILLIS = 1_000;

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String question() {
    return "What does the extra hop of a BFF cost against all-in and decoupled, on this machine?";
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    Lineup lineup = Lineup.of(order);
    Plan plan = plan(order, lineup);
    Instant startedAt = Instant.now();
    Machine machine = MachineFingerprint.read();
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      progress.at("starting the database", 0);
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        Surroundings surroundings =
            Surroundings.direct(
                lifeguard, database.server(), TierFlags.jvm(), draft.folder().resolve("logs"));
        List<Warning> warnings = new ArrayList<>(uncommitted(source));
        List<TrialResult> trials = new ArrayList<>();
        Random seeds = new Random(order.seed());
        InjectorRun injector = new InjectorRun(plan, draft.folder(), lifeguard);
        for (int number = 1; number <= plan.trials(); number++) {
          if (number > 1) {
            database.restart();
          }
          HopTrial trial = new HopTrial(number, lineup, surroundings, injector, seeds.nextLong());
          int done = number - 1;
          String doing = String.format(Locale.ROOT, "trial %d of %d", number, plan.trials());
          HopTrial.Outcome outcome =
              trial.run(share -> progress.at(doing, (done + share) / plan.trials()));
          trials.add(outcome.result());
          warnings.addAll(outcome.refusals());
          database.used(outcome.result().databaseCpuMicrosPerRequest(), outcome.databaseBytes());
        }
        Findings findings = Findings.of(plan, lineup.outsideNames(), trials);
        warnings.addAll(Physics.warnings(plan, trials, findings));
        Findings judged = findings.under(warnings);
        Run run =
            new Run(
                Run.SCHEMA_VERSION,
                name(),
                Bundle.name(startedAt, source, name()),
                startedAt,
                Duration.between(startedAt, Instant.now()).toMillis(),
                Findings.valid(warnings),
                order.seed(),
                source,
                plan,
                machine,
                database.result(),
                warnings,
                judged.variants(),
                judged.comparisons(),
                trials);
        return draft.publish(run);
      }
    }
  }

  private static Plan plan(Order order, Lineup lineup) {
    return new Plan(
        order.rigorName(),
        order.trials(),
        order.ratePerSecond(),
        Math.toIntExact(order.measurement().toMillis() / BLOCK_MILLIS),
        BLOCK_MILLIS,
        Math.toIntExact(order.warmUpLimit().toMillis()),
        USERS,
        SMALLEST_DIFFERENCE_MICROS,
        CONFIDENCE,
        lineup.baseline().name(),
        TierFlags.jvm(),
        Injector.jvmFlags());
  }

  private static List<Warning> uncommitted(Source source) {
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
}
