package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What it costs that a browser must ask first: the same visits with an empty and with a full
 * preflight cache, in random order, over connections that are open.
 *
 * @param variant name of the variant
 * @param useCase what the page did
 * @param edgeRttMillis round trip that was put between the client and the public tiers
 * @param preflights sent per visit with an empty cache; none are sent with a full one
 * @param visitsPerStart visits in each start, with each cache
 * @param starts what each fresh start of all processes found
 * @param emptyCacheMicros median of a visit with an empty cache, mean over starts
 * @param fullCacheMicros median of a visit with a full cache, mean over starts
 * @param addedMicros the first minus the second, paired within each start, mean over starts
 * @param ciLowMicros lower end of its interval over starts
 * @param ciHighMicros upper end
 */
@RecordBuilder
public record PreflightCost(
    String variant,
    String useCase,
    double edgeRttMillis,
    int preflights,
    int visitsPerStart,
    List<Start> starts,
    double emptyCacheMicros,
    double fullCacheMicros,
    double addedMicros,
    double ciLowMicros,
    double ciHighMicros) {

  /**
   * Medians within one start.
   *
   * @param emptyCacheP50Micros of visits with an empty cache
   * @param fullCacheP50Micros of visits with a full cache
   */
  public record Start(double emptyCacheP50Micros, double fullCacheP50Micros) {
    public Start {
      Rule.positive("emptyCacheP50Micros", emptyCacheP50Micros);
      Rule.positive("fullCacheP50Micros", fullCacheP50Micros);
    }
  }

  public PreflightCost {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.notNegative("preflights", preflights);
    Rule.positive("visitsPerStart", visitsPerStart);
    starts = List.copyOf(starts);
    Rule.require(starts.size() >= 2, "an interval needs two starts at least", starts.size());
    Rule.positive("emptyCacheMicros", emptyCacheMicros);
    Rule.positive("fullCacheMicros", fullCacheMicros);
    Rule.rising("ciLowMicros, addedMicros, ciHighMicros", ciLowMicros, addedMicros, ciHighMicros);
  }
}
