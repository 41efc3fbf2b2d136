package hoplab.analysis;

import hoplab.result.ChangeDrill;
import hoplab.result.ChangeDrill.Edited;
import hoplab.result.ChangeDrill.Touched;
import hoplab.result.Footprint;
import hoplab.result.Footprint.Deployed;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.NotMeasured;
import hoplab.result.Footprint.Observed;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.Footprint.OperatorKey;
import hoplab.result.Footprint.Prices;
import hoplab.result.FootprintFigure;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Footprints over three trials whose figures are easily computed by hand. */
public final class ExampleFootprint {

  private static final double GIGABYTE = 1e9;

  private ExampleFootprint() {}

  /**
   * All-in with one tier; bff-hybrid with two that cost as much each, and one that none reaches.
   */
  public static Footprint observed(double busyElsewhere) {
    return new Footprint(
        50,
        7_000,
        5_500,
        64,
        List.of(0.01, busyElsewhere, 0.02),
        new Prices("made up", "USD", 1, 0.5, 0.2),
        List.of(
            new OfVariant(
                "all-in",
                List.of(new Deployed("app", 1, List.of(8080), 30L << 20)),
                List.of(
                    new OperatorKey("app", "PASSWORD", KeyKind.SECRET),
                    new OperatorKey("app", "PORT", KeyKind.PORT)),
                200,
                3_000,
                Stream.concat(
                        tier("app", 360, 720, 2_000),
                        Stream.of(
                            all(FootprintFigure.CHAIN_START, 2_000, 2_000, 2_000),
                            all(FootprintFigure.CONNECTIONS_AT_REST, 2, 2, 2),
                            all(FootprintFigure.CONNECTIONS_AT_MOST, 16, 15, 16)))
                    .toList(),
                List.of()),
            new OfVariant(
                "bff-hybrid",
                List.of(
                    new Deployed("bff", 1, List.of(8081), 20L << 20),
                    new Deployed("user-service", 1, List.of(8082), 30L << 20),
                    new Deployed("order-service", 1, List.of(8083), 30L << 20)),
                List.of(new OperatorKey("bff", "USER_SERVICE", KeyKind.ORIGIN)),
                800,
                3_000,
                Stream.of(
                        tier("bff", 360, 1_440, 1_500),
                        tier("user-service", 360, 720, 2_000),
                        tier("order-service", 0, 0, 2_500),
                        Stream.of(all(FootprintFigure.CHAIN_START, 4_250, 4_250, 4_250)))
                    .flatMap(figures -> figures)
                    .toList(),
                List.of())),
        List.of(new NotMeasured(FootprintFigure.ENERGY, "this machine shows no counter")),
        new ChangeDrill(
            "phone",
            60_000,
            List.of(
                new Touched(
                    "all-in",
                    List.of(new Edited("all-in/page.html", "all-in", 1)),
                    List.of(new Edited("domain/contract/User.java", "domain/contract", 3)),
                    List.of("app"),
                    40),
                new Touched(
                    "bff-hybrid",
                    List.of(),
                    List.of(
                        new Edited("domain/contract/User.java", "domain/contract", 3),
                        new Edited("domain/platform/page.js", "domain/platform", 1)),
                    List.of("bff", "user-service", "order-service"),
                    80))));
  }

  /** A run of the experiment with all that follows. */
  public static Run run(Footprint observed) {
    return RunFindings.complete(
        RunBuilder.builder(ExampleBundle.run())
            .experiment("footprint")
            .plan(ExampleTrial.plan(0))
            .trials(List.of())
            .warnings(List.of())
            .footprint(observed)
            .build(),
        Set.of());
  }

  private static Stream<Observed> tier(String tier, double active, double wall, double start) {
    List<Observed> figures = new ArrayList<>();
    figures.add(of(FootprintFigure.TIER_START, tier, start));
    figures.add(of(FootprintFigure.ONE_TIER_COLD, tier, start + 100));
    figures.add(of(FootprintFigure.MEMORY_IDLE, tier, GIGABYTE));
    figures.add(of(FootprintFigure.MEMORY_LOADED, tier, GIGABYTE));
    figures.add(new Observed(FootprintFigure.STANDING_CPU, tier, List.of(900.0, 1_000.0, 1_100.0)));
    figures.add(
        new Observed(FootprintFigure.ACTIVE_TIME, tier, List.of(active, active, active * 1.5)));
    figures.add(of(FootprintFigure.WALL_TIME, tier, wall));
    return figures.stream();
  }

  private static Observed of(FootprintFigure figure, String tier, double value) {
    return new Observed(figure, tier, List.of(value, value, value));
  }

  private static Observed all(FootprintFigure figure, double... values) {
    return new Observed(figure, null, Arrays.stream(values).boxed().toList());
  }
}
