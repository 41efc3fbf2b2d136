package hoplab.analysis.matrix;

import hoplab.analysis.comparison.ChosenBaseline;
import hoplab.analysis.comparison.RelativeFigure;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of a pattern's time is the pattern, and what the framework: the ratio between two frameworks
 * for the same pattern, and, beside the BFF, the ratio to all-in on each of them. The variants ran
 * side by side in one run, with the same database, pool and contract.
 */
public final class FrameworkRow {

  /** The same pattern on the other framework, as the examples' descriptors call it. */
  private static final Map<String, String> ON_NEXT =
      Map.of(Criteria.ALL_IN, "next-all-in", Criteria.BFF, "next-bff");

  public static final Row ROW =
      new Row(Criteria.FRAMEWORK, List.of("hop"), FrameworkRow::read, List.of());

  private FrameworkRow() {}

  private static Optional<Reading> read(Run run) {
    ChosenBaseline relative = new ChosenBaseline(run);
    List<Figure> figures = new ArrayList<>();
    for (String pattern : List.of(Criteria.ALL_IN, Criteria.BFF)) {
      ratio(relative, ON_NEXT.get(pattern), pattern)
          .ifPresent(found -> figures.add(figure(relative, pattern, found)));
    }
    if (!figures.isEmpty()) {
      figures.add(Figure.empty(Criteria.DECOUPLED, "there is none on Next.js"));
    }
    String rate = Conditions.rate(run.plan().ratePerSecond());
    return Reading.of(run, Conditions.of(run, rate), figures);
  }

  private static Figure figure(ChosenBaseline relative, String pattern, RelativeFigure found) {
    return FigureBuilder.builder()
        .pattern(pattern)
        .value(found.ratio().value())
        .interval(found.ratio().interval())
        .note(pattern.equals(Criteria.BFF) ? toAllIn(relative) : "")
        .build();
  }

  /** The ratio BFF : all-in on each framework. */
  private static String toAllIn(ChosenBaseline relative) {
    Optional<RelativeFigure> quarkus = ratio(relative, Criteria.BFF, Criteria.ALL_IN);
    Optional<RelativeFigure> next =
        ratio(relative, ON_NEXT.get(Criteria.BFF), ON_NEXT.get(Criteria.ALL_IN));
    return quarkus.isEmpty() || next.isEmpty()
        ? ""
        : "BFF : all-in %s on Quarkus, %s on Next.js"
            .formatted(words(quarkus.get()), words(next.get()));
  }

  private static String words(RelativeFigure figure) {
    return String.format(
        Locale.ROOT,
        "%.2f [%.2f, %.2f]",
        figure.ratio().value(),
        figure.ratio().interval().low(),
        figure.ratio().interval().high());
  }

  private static Optional<RelativeFigure> ratio(
      ChosenBaseline relative, String variant, String baseline) {
    return relative.against(baseline).stream()
        .filter(one -> one.variant().equals(variant) && one.baseline().equals(baseline))
        .filter(one -> one.load() == Load.QUIET && one.quantile() == Quantile.P50)
        .findFirst();
  }
}
