package hoplab.result;

/**
 * The cost of one tier in one trial.
 *
 * @param variant name of the variant that it belongs to
 * @param cost the figures
 * @param compilingShare time that its compilers took while measuring, as a share of one processor's
 *     time, over 1 where several compiled at once; null where it was not recorded
 */
public record TrialTier(String variant, TierResult cost, Double compilingShare) {
  public TrialTier {
    Rule.text("variant", variant);
    Rule.present("cost", cost);
    Rule.notNegativeOrNull("compilingShare", compilingShare);
  }
}
