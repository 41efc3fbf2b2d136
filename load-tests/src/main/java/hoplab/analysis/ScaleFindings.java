package hoplab.analysis;

import hoplab.result.Capacity;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.Scale;
import hoplab.result.Scale.Against;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Figures;
import hoplab.result.Scale.Kind;
import hoplab.result.Scale.SignedIn;
import hoplab.result.Scale.Start;
import hoplab.result.ScaleBuilder;
import hoplab.result.ScaleFiguresBuilder;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What follows from the steps of arrangements of replicas, and from nothing else: computed when the
 * run is made, and once more, by the same code, when a bundle is checked.
 *
 * <p>Efficiency is {@code C(n) / (n C(1))}. Both capacities are brackets, so it is known between
 * the lower end of the one over the upper end of the other and the reverse; that is no confidence
 * interval.
 */
public final class ScaleFindings {

  /** With more of all processors busy, a bracket may be theirs and not that of the waiting. */
  public static final double WAITING_IS_THE_LIMIT_SHARE = 0.8;

  private final Scale observed;
  private final Map<String, Capacity> capacities = new LinkedHashMap<>();

  private ScaleFindings(Scale observed) {
    this.observed = observed;
    for (Arrangement one : observed.arrangements()) {
      capacities.put(
          one.name(), CapacityFindings.of(one.name(), observed.p99LimitMicros(), observed.steps()));
    }
  }

  /** The same with all that follows from its steps; null stays null. */
  static Scale complete(Scale observed) {
    if (observed == null) {
      return null;
    }
    ScaleFindings findings = new ScaleFindings(observed);
    return ScaleBuilder.from(observed)
        .withFigures(observed.arrangements().stream().map(findings::figures).toList());
  }

  /** What to doubt; nothing where no replicas were measured. */
  static List<Warning> warnings(Scale scale) {
    List<Warning> warnings = new ArrayList<>();
    if (scale != null) {
      scale.figures().stream().flatMap(ScaleFindings::processors).forEach(warnings::add);
      scale.figures().stream().flatMap(one -> foreignLoad(scale, one)).forEach(warnings::add);
      scale.signedIn().stream().flatMap(ScaleFindings::wronglyRefused).forEach(warnings::add);
    }
    return warnings;
  }

  private static Stream<Warning> processors(Figures one) {
    return one.busyShare() == null || one.busyShare() <= WAITING_IS_THE_LIMIT_SHARE
        ? Stream.empty()
        : Stream.of(
            Warning.of(
                WarningCode.SATURATED,
                false,
                null,
                one.arrangement(),
                "at the highest rate that held %.0f%% of all processors were busy: what failed"
                    + " above may be the processors and not the waiting; ask for more waiting or a"
                    + " smaller pool",
                100 * one.busyShare()));
  }

  /** Where every step was disturbed, nothing is known. */
  private static Stream<Warning> foreignLoad(Scale scale, Figures one) {
    List<LoadStep> steps = steps(scale, one.arrangement()).toList();
    long disturbed = steps.stream().filter(LoadRules::isDisturbed).count();
    return one.capacity().trials() > 0 || disturbed == 0
        ? Stream.empty()
        : Stream.of(
            Warning.of(
                WarningCode.MACHINE_BUSY,
                true,
                null,
                one.arrangement(),
                "something else used the machine in %d of %d steps, so that nothing is known of its"
                    + " capacity",
                disturbed,
                steps.size()));
  }

  /** Nobody who has signed in is refused, unless sessions are sent anywhere on purpose. */
  private static Stream<Warning> wronglyRefused(SignedIn one) {
    return Boolean.FALSE.equals(one.sticky()) || one.right() == one.fetches()
        ? Stream.empty()
        : Stream.of(
            Warning.of(
                WarningCode.ERRORS,
                true,
                one.trial(),
                one.arrangement(),
                "only %d of %d fetches with one session were answered rightly",
                one.right(),
                one.fetches()));
  }

  private Figures figures(Arrangement one) {
    Capacity capacity = capacities.get(one.name());
    List<Start> starts =
        observed.starts().stream().filter(s -> s.arrangement().equals(one.name())).toList();
    int pools = starts.stream().mapToInt(Start::poolConnections).max().orElse(0);
    return ScaleFiguresBuilder.builder()
        .arrangement(one.name())
        .capacity(capacity)
        .efficiency(efficiency(one, capacity).orElse(null))
        .against(one.kind() == Kind.REPLICAS && one.times() > 1 ? against(one, capacity) : null)
        .busyShare(busyShare(one, capacity))
        .replicaBytes(mean(one, target -> bytes(target, one.tiers()) / one.tiers().size()))
        .allBytes(
            mean(one, target -> target.tiers().stream().mapToDouble(LoadTier::rssBytes).sum()))
        .replicaConnections((double) pools / one.tiers().size())
        .allConnections(starts.stream().mapToInt(Start::connections).max().orElse(0))
        .build();
  }

  private Optional<Interval> efficiency(Arrangement one, Capacity capacity) {
    if (one.times() == 1 || !isClosed(capacity)) {
      return Optional.empty();
    }
    return capacity(one.variant(), Kind.REPLICAS, 1)
        .filter(single -> isClosed(single) && single.heldPerSecond() > 0)
        .map(
            single ->
                new Interval(
                    capacity.heldPerSecond() / (one.times() * single.failedPerSecond()),
                    capacity.failedPerSecond() / (one.times() * single.heldPerSecond())));
  }

  private Against against(Arrangement one, Capacity capacity) {
    Optional<Capacity> control = capacity(one.variant(), Kind.CONTROL, one.times());
    if (control.isEmpty()) {
      return Against.UNKNOWN;
    }
    if (control.get().isBelow(capacity)) {
      return Against.MORE;
    }
    if (capacity.isBelow(control.get())) {
      return Against.LESS;
    }
    return isClosed(capacity) && isClosed(control.get()) ? Against.AS_MUCH : Against.UNKNOWN;
  }

  private Optional<Capacity> capacity(String variant, Kind kind, int times) {
    return observed.arrangements().stream()
        .filter(other -> other.is(variant, kind, times))
        .map(other -> capacities.get(other.name()))
        .findFirst();
  }

  private static boolean isClosed(Capacity one) {
    return one.heldPerSecond() != null && one.failedPerSecond() != null;
  }

  /** Null where nothing held. */
  private Double busyShare(Arrangement one, Capacity capacity) {
    double[] shares =
        steps(one)
            .filter(
                step ->
                    capacity.heldPerSecond() != null
                        && step.ratePerSecond() == capacity.heldPerSecond())
            .mapToDouble(LoadStep::busyShare)
            .toArray();
    return shares.length == 0 ? null : (Double) Sample.mean(shares);
  }

  /** Over all steps of an arrangement; 0 where there is none. */
  private double mean(Arrangement one, ToDoubleFunction<LoadStepTarget> figure) {
    return steps(one)
        .mapToDouble(step -> figure.applyAsDouble(step.targets().get(0)))
        .average()
        .orElse(0);
  }

  private Stream<LoadStep> steps(Arrangement one) {
    return steps(observed, one.name());
  }

  private static Stream<LoadStep> steps(Scale scale, String arrangement) {
    return scale.steps().stream()
        .filter(step -> step.targets().stream().anyMatch(t -> t.name().equals(arrangement)));
  }

  private static double bytes(LoadStepTarget target, List<String> tiers) {
    return target.tiers().stream()
        .filter(tier -> tiers.contains(tier.name()))
        .mapToDouble(LoadTier::rssBytes)
        .sum();
  }
}
