package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.TierResult;
import hoplab.result.TracedTime;
import hoplab.result.VariantResult;
import java.util.List;
import java.util.Optional;

/** Finds things in a run. */
public final class Lookup {
  private Lookup() {}

  static Optional<VariantResult> variant(Run run, String name) {
    return run.variants().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  public static boolean isDuplicate(VariantResult variant) {
    return variant.duplicateOf() != null;
  }

  /** Whether this comparison checks the instrument: the baseline against its own duplicate. */
  public static boolean checksRuler(Run run, Comparison comparison) {
    return variant(run, comparison.variant()).filter(Lookup::isDuplicate).isPresent();
  }

  /** The comparisons at one quantile when quiet, the check of the instrument last. */
  public static List<Comparison> comparisons(Run run, Quantile quantile) {
    return comparisons(run, quantile, Load.QUIET);
  }

  /** The same at some load; older versions knew the quiet one only. */
  public static List<Comparison> comparisons(Run run, Quantile quantile, Load load) {
    return run.comparisons().stream()
        .filter(c -> c.quantile() == quantile && c.wasQuiet() == (load == Load.QUIET))
        .sorted((a, b) -> Boolean.compare(checksRuler(run, a), checksRuler(run, b)))
        .toList();
  }

  /**
   * What does not matter around zero, in microseconds: up to version 5 the floor, from version 6 on
   * what the smallest ratio of interest makes of the baseline's latency; 0 where there is none.
   */
  public static double bandMicros(Run run, Comparison c) {
    if (c.floorMicros() != null) {
      return c.floorMicros();
    }
    if (c.judged() == Judged.DIFFERENCE || run.plan().smallestRatio() == null) {
      return run.plan().smallestDifferenceMicros();
    }
    return variant(run, c.baseline())
        .map(base -> (run.plan().smallestRatio() - 1) * c.quantile().of(base.userFetch()))
        .orElse(0.0);
  }

  public static boolean hasInterval(Comparison comparison) {
    return Double.isFinite(comparison.ciLowMicros()) && Double.isFinite(comparison.ciHighMicros());
  }

  /** Processor time per request over all tiers; not a number where no tier was in sight. */
  public static double cpuMicrosPerRequest(VariantResult variant) {
    return variant.tiers().isEmpty()
        ? Double.NaN
        : variant.tiers().stream().mapToDouble(TierResult::cpuMicrosPerRequest).sum();
  }

  /** Memory over all tiers; not a number where no tier was in sight. */
  public static double rssBytes(VariantResult variant) {
    return variant.tiers().isEmpty()
        ? Double.NaN
        : variant.tiers().stream().mapToDouble(TierResult::rssBytes).sum();
  }

  /** Where its mean time goes: by what was traced, or else by what the tiers reported. */
  public static List<Part> parts(Run run, VariantResult variant) {
    return traced(run, variant.name(), Load.QUIET)
        .map(TracedTime::parts)
        .filter(parts -> !parts.isEmpty())
        .orElse(variant.parts());
  }

  /** Where the time of a variant's traced requests goes at a load; empty where none was traced. */
  public static Optional<TracedTime> traced(Run run, String variant, Load load) {
    return run.tracedTimes().stream()
        .filter(time -> time.variant().equals(variant) && time.load() == load)
        .findFirst();
  }
}
