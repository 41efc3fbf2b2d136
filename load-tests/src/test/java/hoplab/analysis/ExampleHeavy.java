package hoplab.analysis;

import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWindow.Made;
import hoplab.result.HeavyWindow.Probes;
import hoplab.result.HeavyWindowBuilder;
import hoplab.result.HeavyWork;
import hoplab.result.HeavyWork.Arrangement;
import hoplab.result.HeavyWork.Share;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Windows of three trials whose growth is known: with 4 statements p99 takes about 10 times as long
 * at all-in, its duplicate and decoupled, 5 times at bff-hybrid, 1.2 times there with lower
 * priority, 4 times with the statement moved out.
 */
public final class ExampleHeavy {

  private static final List<String> TOLD = List.of("every tier started by nice -n 10");

  private ExampleHeavy() {}

  /** As observed. */
  public static HeavyWork observed() {
    List<HeavyWindow> windows = new ArrayList<>();
    for (int trial = 1; trial <= 3; trial++) {
      add(windows, trial, "all-in", 10, 2_000);
      add(windows, trial, "all-in'", 10, 2_000);
      add(windows, trial, "bff-hybrid", 5, 4_000);
      add(windows, trial, "bff-hybrid-nice", 1.2, 4_000);
      add(windows, trial, "decoupled", 10, 2_000);
      add(windows, trial, "statement-out", 4, 2_000);
    }
    return HeavyWork.observed(
        250,
        10,
        List.of(
            new Arrangement("all-in", "all-in", Share.EQUAL, TOLD, null),
            new Arrangement("all-in'", "all-in'", Share.EQUAL, TOLD, null),
            new Arrangement("bff-hybrid", "bff-hybrid", Share.EQUAL, TOLD, null),
            new Arrangement(
                "bff-hybrid-nice",
                "bff-hybrid",
                Share.NICE,
                List.of("order-service: renice -n 19"),
                null),
            new Arrangement("decoupled", "decoupled", Share.EQUAL, TOLD, null),
            new Arrangement("statement-out", "statement-out", Share.EQUAL, TOLD, null),
            new Arrangement(
                "statement-out-affinity",
                "statement-out",
                Share.AFFINITY,
                List.of(),
                "there is one processor only")),
        windows);
  }

  /** The same with windows that are changed. */
  public static HeavyWork observed(UnaryOperator<HeavyWindow> change) {
    HeavyWork all = observed();
    return HeavyWork.observed(
        250, 10, all.arrangements(), all.windows().stream().map(change).toList());
  }

  /** A run of the experiment with all that follows. */
  public static Run run(HeavyWork observed) {
    Run hop = ExampleBundle.run();
    return RunFindings.complete(
        RunBuilder.builder(hop)
            .experiment("heavy")
            .plan(ExampleTrial.plan(0))
            .trials(List.of())
            .warnings(List.of())
            .heavy(observed)
            .build(),
        Set.of());
  }

  private static void add(
      List<HeavyWindow> windows, int trial, String arrangement, double growth, double p99) {
    double scatter = 1 + 0.02 * ((trial + arrangement.length()) % 3);
    windows.add(window(trial, arrangement, 0, 0, p99));
    windows.add(window(trial, arrangement, 1, 4, growth * scatter * p99));
  }

  private static HeavyWindow window(
      int trial, String arrangement, int place, int statements, double p99) {
    return HeavyWindowBuilder.builder()
        .trial(trial)
        .arrangement(arrangement)
        .place(place)
        .statements(statements)
        .millis(4_200)
        .planned(1_050)
        .sent(1_050)
        .errors(0)
        .p50Micros(p99 / 4)
        .p99Micros(p99)
        .lagP99Micros(100)
        .dbWaitP50Micros(20 + statements)
        .busyShare(statements == 0 ? 0.2 : 1)
        .busyElsewhereShare(0.01)
        .stolenShare(0)
        .made(statements == 0 ? new Made(0, 0, 0, 0) : new Made(420, 1, 0, 40_000))
        .probes(
            List.of(
                new Probes(
                    "app",
                    0,
                    statements == 0
                        ? List.of(900L, 1_000L, 1_100L, 1_200L)
                        : List.of(90_000L, 1_100_000L, 100_000L, 110_000L))))
        .build();
  }
}
