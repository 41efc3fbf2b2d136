package hoplab.experiment.heavy;

import hoplab.launch.LinkResolver;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.process.ControlGroup;
import hoplab.process.ProcessorShare;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWork;
import hoplab.result.HeavyWork.Arrangement;
import hoplab.result.HeavyWork.Share;
import hoplab.result.LabException;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.ContractCheck;
import hoplab.trial.Participant;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The windows of all trials. In a trial every variant is started once, in random order, alone; it
 * is measured with each number of statements, in random order, first with an equal share of the
 * processors for all of its tiers, then with less for the one that makes statements.
 */
final class HeavyTrials {

  private final RunContext run;
  private final Duration lasts;
  private final List<Integer> statements;
  private final List<Share> shares;
  private final Map<String, Arrangement> arrangements = new LinkedHashMap<>();
  private final List<HeavyWindow> windows = new ArrayList<>();
  private final List<Warning> refusals = new ArrayList<>();

  HeavyTrials(RunContext run, Duration lasts) {
    this.run = run;
    this.lasts = lasts;
    this.statements = HeavyOptions.statements(run.options());
    this.shares = HeavyOptions.shares(run.options());
  }

  /** Measures everyone once. */
  void take(int trial, long seed) {
    Random random = new Random(seed);
    List<Participant> order = new ArrayList<>(run.participants().everyone(random.nextBoolean()));
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      tell(trial, (double) i / order.size(), order.get(i).name());
      take(trial, seed, order.get(i), random);
    }
  }

  private void take(int trial, long seed, Participant one, Random random) {
    try (RunningVariant running =
        RunningVariant.start(
            one.variant(), one.name(), run.launchOf(trial, LinkResolver.direct()))) {
      Optional<String> refusal =
          ContractCheck.coreOfTheUserFetch(seed).refusal(running.api(), running.credentials());
      if (refusal.isPresent()) {
        refusals.add(
            new Warning(WarningCode.CONTRACT_BROKEN, false, trial, one.name(), refusal.get()));
        return;
      }
      try (HeavyWindows measuring = new HeavyWindows(trial, run, running, random)) {
        measuring.warmUp();
        measure(measuring, arrangement(one, Share.EQUAL, told(Share.EQUAL), null), random);
        Optional<RunningTier> heavy =
            running.tiers().stream()
                .filter(tier -> isHeavy(tier.name(), one, run.options()))
                .findFirst();
        heavy.ifPresent(tier -> withLess(measuring, one, tier, random));
      }
      running
          .firstDeath()
          .ifPresent(
              sentence -> {
                throw new LabException(sentence);
              });
    }
  }

  /** Whether a tier makes statements, and is one of its own. */
  static boolean isHeavy(String tier, Participant one, RunOptions options) {
    return tier.equals(HeavyOptions.heavyTier(options)) && !tier.equals(one.variant().api());
  }

  private void withLess(HeavyWindows measuring, Participant one, RunningTier tier, Random random) {
    for (Share share : shares) {
      Optional<String> missing = missing(share);
      if (missing.isPresent()) {
        arrangement(one, share, List.of(), missing.get());
        continue;
      }
      long pid = tier.process().pid();
      Consumer<String> measured =
          told -> {
            List<String> all = new ArrayList<>(told(share));
            all.add(tier.name() + ", while it ran: " + told);
            measure(measuring, arrangement(one, share, all, null), random);
          };
      switch (share) {
        case NICE -> measured.accept(ProcessorShare.lower(pid));
        case AFFINITY -> {
          measured.accept(ProcessorShare.confine(pid, true));
          ProcessorShare.confine(pid, false);
        }
        case CGROUP -> {
          try (ControlGroup group = ControlGroup.around(pid)) {
            measured.accept(group.told());
          }
        }
        case EQUAL -> throw new IllegalArgumentException("nothing is less about an equal share");
      }
    }
  }

  /** Why the system cannot be told so; empty if it can. */
  private static Optional<String> missing(Share share) {
    return switch (share) {
      case EQUAL -> Optional.empty();
      case NICE -> ProcessorShare.noPriority();
      case AFFINITY -> ProcessorShare.noAffinity();
      case CGROUP -> ControlGroup.missing();
    };
  }

  private void measure(HeavyWindows measuring, String arrangement, Random random) {
    List<Integer> order = new ArrayList<>(statements);
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      windows.add(measuring.measure(arrangement, i, order.get(i)));
    }
    measuring.write(arrangement);
  }

  private List<String> told(Share share) {
    int niceness = run.plan().tierNiceness();
    return List.of(
        niceness == 0
            ? "every tier started with the priority of the lab"
            : "every tier started by nice -n %d".formatted(niceness),
        share == Share.AFFINITY
            ? "the other tiers may use every processor"
            : "every tier may use every processor");
  }

  /** Notes who is measured, once; its name. */
  private String arrangement(Participant one, Share share, List<String> told, String leftOut) {
    String name = one.name() + (share == Share.EQUAL ? "" : "-" + share.label());
    arrangements.putIfAbsent(name, new Arrangement(name, one.name(), share, told, leftOut));
    return name;
  }

  private void tell(int trial, double share, String name) {
    int trials = run.options().trials();
    run.progress()
        .at(
            String.format(
                Locale.ROOT,
                "trial %d of %d: %s (about %d min in all)",
                trial,
                trials,
                name,
                Math.max(1, Math.round(lasts.toSeconds() / 60.0))),
            (trial - 1 + share) / trials);
  }

  /** Who was not admitted, and why. */
  List<Warning> refusals() {
    return List.copyOf(refusals);
  }

  /** All of it, arrangements in the order of the participants. */
  HeavyWork observed() {
    List<Arrangement> inOrder = new ArrayList<>();
    for (Participant one : run.participants().everyone(false)) {
      arrangements.values().stream()
          .filter(arrangement -> arrangement.variant().equals(one.name()))
          .forEach(inOrder::add);
    }
    return HeavyWork.observed(
        run.options().ratePerSecond(), ReadinessPolls.PER_SECOND, inOrder, windows);
  }
}
