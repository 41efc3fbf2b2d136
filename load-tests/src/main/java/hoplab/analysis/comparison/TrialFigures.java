package hoplab.analysis.comparison;

import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.statistics.PairedFigures;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The latencies of the same variants in the same trials, at one load, as logarithms: what is judged
 * as a ratio. A trial that lacks one of the variants is left out for all.
 *
 * @param names the baseline, its duplicate, the others
 * @param trials of each complete trial what was recorded, in the order of the names
 */
public record TrialFigures(List<String> names, List<List<TargetRecording>> trials) {

  /**
   * By more than this the machine's speed changed within a trial, and tails are those of a part.
   */
  private static final double SPEED_CHANGED = Math.log(1.5);

  private static final int SUCCESSIVE_BLOCKS = 3;

  /** At least so many answers lie beyond a quantile that is judged. */
  private static final double ANSWERS_BEYOND = 10;

  /** Of the answers; all of them bear on the mean. */
  private static final Map<Quantile, Double> SHARE_BEYOND =
      Map.of(
          Quantile.P50,
          0.5,
          Quantile.P90,
          0.1,
          Quantile.P99,
          0.01,
          Quantile.P999,
          0.001,
          Quantile.MEAN,
          1.0);

  public static TrialFigures of(List<String> names, List<TrialResult> trials, Load load) {
    List<List<TargetRecording>> complete = new ArrayList<>();
    for (TrialResult trial : trials) {
      Map<String, TargetRecording> byName =
          trial.injection(load).map(Injection::targets).orElse(List.of()).stream()
              .collect(
                  Collectors.toMap(TargetRecording::name, Function.identity(), (one, same) -> one));
      if (byName.keySet().containsAll(names)) {
        complete.add(names.stream().map(byName::get).toList());
      }
    }
    return new TrialFigures(names, complete);
  }

  /** Whether there is an interval for them, from two trials with an answer of everyone in each. */
  boolean comparable() {
    return names.size() >= 2 && trials.size() >= 2 && answered(trials);
  }

  /** Whether so many good answers of one variant in one trial suffice to judge a figure. */
  public static boolean enough(long goodAnswers, Quantile quantile) {
    return goodAnswers >= ANSWERS_BEYOND / SHARE_BEYOND.get(quantile) * (1 - 1e-9);
  }

  /** The figures that can be judged, the median always among them. */
  public Map<Quantile, PairedFigures> judged() {
    Map<Quantile, PairedFigures> judged = new EnumMap<>(Quantile.class);
    judged.put(Quantile.P50, medians());
    for (Quantile quantile : Quantile.values()) {
      if (quantile != Quantile.P50) {
        secondary(quantile).ifPresent(found -> judged.put(quantile, found));
      }
    }
    return judged;
  }

  /** At the median, from the blocks where all trials have them; else from the trials' medians. */
  private PairedFigures medians() {
    List<double[][]> blocks = trials.stream().map(TrialFigures::blocks).toList();
    return blocks.stream().allMatch(trial -> trial[0].length >= 2)
        ? PairedFigures.ofBlocks(blocks.toArray(double[][][]::new))
        : PairedFigures.ofTrials(logarithms(trials, Quantile.P50));
  }

  /**
   * At another figure, from the trials within which the machine's speed stayed; none from fewer
   * than two, or with too few answers.
   */
  private Optional<PairedFigures> secondary(Quantile quantile) {
    List<List<TargetRecording>> steady =
        trials.stream().filter(trial -> !speedChanged(blocks(trial))).toList();
    return steady.size() >= 2 && enough(steady, quantile)
        ? Optional.of(PairedFigures.ofTrials(logarithms(steady, quantile)))
        : Optional.empty();
  }

  /**
   * What a variant took, as the geometric mean of its trials; the baseline's with its duplicate.
   */
  double typicalMicros(String name, Quantile quantile) {
    List<Integer> processes = name.equals(names.get(0)) ? List.of(0, 1) : List.of(process(name));
    return Sample.geometricMean(
        trials.stream()
            .flatMapToDouble(
                trial ->
                    processes.stream().mapToDouble(one -> quantile.of(trial.get(one).latency())))
            .toArray());
  }

  int process(String name) {
    return names.indexOf(name);
  }

  private static boolean answered(List<List<TargetRecording>> trials) {
    return trials.stream()
        .flatMap(List::stream)
        .allMatch(one -> one.latency().p50Micros() > 0 && good(one.latency()) > 0);
  }

  private static boolean enough(List<List<TargetRecording>> trials, Quantile quantile) {
    return trials.stream()
        .flatMap(List::stream)
        .allMatch(one -> enough(good(one.latency()), quantile));
  }

  private static long good(Latency latency) {
    return latency.count() - latency.errors();
  }

  private static double[][] logarithms(List<List<TargetRecording>> trials, Quantile quantile) {
    return trials.stream()
        .map(
            trial ->
                Sample.logarithms(
                    trial.stream().mapToDouble(one -> quantile.of(one.latency())).toArray()))
        .toArray(double[][]::new);
  }

  /** By variant, then by block; only blocks in which everyone has a median. */
  private static double[][] blocks(List<TargetRecording> trial) {
    int count = trial.get(0).blockP50Micros().size();
    boolean paired = trial.stream().allMatch(one -> one.blockP50Micros().size() == count);
    int[] complete =
        IntStream.range(0, paired ? count : 0)
            .filter(
                block -> trial.stream().allMatch(one -> one.blockP50Micros().get(block) != null))
            .toArray();
    return trial.stream()
        .map(
            one ->
                Sample.logarithms(
                    Arrays.stream(complete).mapToDouble(one.blockP50Micros()::get).toArray()))
        .toArray(double[][]::new);
  }

  /** Told from the two identical processes, the means of three successive blocks. */
  private static boolean speedChanged(double[][] blocks) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int from = 0; from + SUCCESSIVE_BLOCKS <= blocks[0].length; from++) {
      double sum = 0;
      for (int block = from; block < from + SUCCESSIVE_BLOCKS; block++) {
        sum += blocks[0][block] + blocks[1][block];
      }
      low = Math.min(low, sum / (2 * SUCCESSIVE_BLOCKS));
      high = Math.max(high, sum / (2 * SUCCESSIVE_BLOCKS));
    }
    return high - low > SPEED_CHANGED;
  }
}
