package hoplab.result;

/**
 * The cost of one tier in one trial.
 *
 * @param variant name of the variant that it belongs to
 * @param cost the figures
 */
public record TrialTier(String variant, TierResult cost) {
  public TrialTier {
    Rule.text("variant", variant);
    Rule.present("cost", cost);
  }
}
