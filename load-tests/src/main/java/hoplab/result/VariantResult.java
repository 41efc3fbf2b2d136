package hoplab.result;

import java.util.List;

/**
 * The figures of one variant over all trials. They are those of {@link Load#QUIET}, except for
 * {@code loads}.
 *
 * @param name as in its descriptor; the duplicate of the baseline carries a prime, {@code all-in'}
 * @param duplicateOf name of the baseline if this is its duplicate, else null
 * @param outside whether it ran already ({@code --target}), so that its tiers are out of sight
 * @param userFetch latency of the use case {@code user-fetch}
 * @param parts where the mean time goes; adds up to the arithmetic mean over trials of the trials'
 *     means, which is a little more than {@code userFetch.meanMicros} from version 6 on
 * @param tiers cost of each tier; empty if outside
 * @param loads its figures at each load that was measured, the quiet one first; empty before
 *     version 6
 */
public record VariantResult(
    String name,
    String duplicateOf,
    boolean outside,
    Latency userFetch,
    List<Part> parts,
    List<TierResult> tiers,
    List<VariantLoad> loads) {

  public VariantResult {
    Rule.text("name", name);
    Rule.present("userFetch", userFetch);
    parts = List.copyOf(parts);
    tiers = List.copyOf(tiers);
    loads = List.copyOf(loads);
  }
}
