package hoplab.analysis.distance;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointTrial;
import hoplab.result.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The points of a network experiment, and how to find one's way among them. */
record MeasuredPoints(VersionRules rules, Plan plan, List<MeasuredPoint> all) {

  List<MeasuredPoint> loopbacks() {
    return all.stream()
        .filter(point -> point.role() == NetworkPoint.Role.LOOPBACK)
        .sorted(Comparator.comparing(point -> !UseCase.USER_FETCH.is(point.useCase())))
        .toList();
  }

  MeasuredPoint loopback(String useCase) {
    return loopbacks().stream()
        .filter(point -> point.useCase().equals(useCase))
        .findFirst()
        .orElseThrow();
  }

  /** Those at which one kind of link is longer. */
  List<MeasuredPoint> fittedAlone(String useCase) {
    return fitted(useCase).stream().filter(point -> point.longerKinds() == 1).toList();
  }

  /** Those from which predictions are made, loopback apart. */
  List<MeasuredPoint> fitted(String useCase) {
    return all.stream()
        .filter(point -> point.role() == NetworkPoint.Role.FIT && point.useCase().equals(useCase))
        .toList();
  }

  /** The longest distance of a kind, 0 or more. */
  double longestMillis(LinkKind kind) {
    return all.stream().mapToDouble(point -> point.millis(kind)).max().orElse(0);
  }

  /** 10 us, or what is of no interest at no distance if that is more. */
  double smallestDifference(String useCase) {
    Double smallestRatio = plan.smallestRatio();
    return smallestRatio == null
        ? plan.smallestDifferenceMicros()
        : Math.max(
            plan.smallestDifferenceMicros(),
            (smallestRatio - 1)
                * latency(
                    loopback(useCase).find(plan.baseline()).orElseThrow(), PointTrial::p50Micros));
  }

  /** A latency over trials. */
  double latency(Series one, ToDoubleFunction<PointTrial> figure) {
    return rules.latency(one.trials().stream().mapToDouble(figure).toArray());
  }

  /** Trial by trial, for those that both have. */
  static double[] differences(Series one, Series other, ToDoubleFunction<PointTrial> figure) {
    return one.trials().stream()
        .flatMap(
            mine ->
                other.trials().stream()
                    .filter(theirs -> theirs.trial() == mine.trial())
                    .map(theirs -> figure.applyAsDouble(mine) - figure.applyAsDouble(theirs)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Whether a variant is the baseline or its duplicate, which have nothing to be compared with. */
  boolean isBaseline(String variant) {
    return variant.equals(plan.baseline()) || isDuplicate(variant);
  }

  boolean isDuplicate(String variant) {
    return variant.equals(Findings.duplicateOf(plan.baseline()));
  }
}
