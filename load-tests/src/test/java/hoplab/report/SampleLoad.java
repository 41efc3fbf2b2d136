package hoplab.report;

import hoplab.analysis.LoadSteps;
import hoplab.result.LoadStep;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A run of {@code load} as a real one looks: each variant a queue, whose time grows with load. */
public final class SampleLoad {

  /** By name: p99 near idle in microseconds, and the rate at which the queue grows for ever. */
  private static final Map<String, double[]> QUEUES =
      new TreeMap<>(
          Map.of(
              "all-in", new double[] {3_600, 5_050},
              "all-in'", new double[] {3_650, 5_000},
              "bff-hybrid", new double[] {7_600, 2_150},
              "decoupled", new double[] {3_550, 4_900}));

  private final Random random = new Random(5);

  private SampleLoad() {}

  public static Run run() {
    Run hop = Samples.ordinary().run();
    List<LoadStep> steps = new SampleLoad().steps(hop.plan().trials());
    return RunBuilder.builder(hop)
        .experiment("load")
        .load(LoadSteps.curve(hop.plan(), steps, hop.trials()))
        .build();
  }

  private List<LoadStep> steps(int trials) {
    List<LoadStep> steps = new ArrayList<>();
    for (int trial = 1; trial <= trials; trial++) {
      steps.add(beside(trial, 0));
      for (double rate = 10; rate <= 320; rate *= 2) {
        steps.add(beside(trial, rate));
      }
      steps.add(beside(trial, 100));
      for (var queue : QUEUES.entrySet()) {
        double capacity = queue.getValue()[1];
        double rate = 640;
        for (; rate < capacity; rate *= 2) {
          steps.add(LoadSteps.alone(trial, queue.getKey(), rate, p99(queue.getValue(), rate)));
        }
        for (int i = 0; i < 2; i++) {
          steps.add(LoadSteps.alone(trial, queue.getKey(), rate, p99(queue.getValue(), rate)));
        }
        steps.add(
            LoadSteps.alone(
                trial, queue.getKey(), 0.9 * capacity, p99(queue.getValue(), 0.9 * capacity)));
        for (int i = 0; i < 2; i++) {
          steps.add(LoadSteps.alone(trial, queue.getKey(), 1.05 * capacity, 90_000));
        }
      }
    }
    return steps;
  }

  private LoadStep beside(int trial, double rate) {
    List<Object> targets = new ArrayList<>();
    QUEUES.forEach(
        (name, queue) -> {
          targets.add(name);
          targets.add(p99(queue, 4 * rate));
        });
    return LoadSteps.beside(trial, rate, targets.toArray());
  }

  private double p99(double[] queue, double rate) {
    double busy = rate / queue[1];
    double noise = Math.exp(0.05 * random.nextGaussian());
    return busy >= 1 ? 400_000 * noise : Math.min(45_000, queue[0] / (1 - busy) * noise);
  }
}
