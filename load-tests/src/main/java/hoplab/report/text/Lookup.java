package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.TierResult;
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

  /** The comparisons at one quantile, the check of the instrument last. */
  public static List<Comparison> comparisons(Run run, Quantile quantile) {
    return run.comparisons().stream()
        .filter(c -> c.quantile() == quantile)
        .sorted((a, b) -> Boolean.compare(checksRuler(run, a), checksRuler(run, b)))
        .toList();
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
}
