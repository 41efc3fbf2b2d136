package hoplab.trial;

import hoplab.descriptor.Variant;
import java.util.Locale;
import java.util.Map;

/** Whether variants that can ask who somebody is do so: one switch for all of them. */
public enum SignInSwitch {
  /** They ask. */
  ON,
  /** Nobody is asked: the bare comparison. */
  OFF;

  /** As it is called in results and in a variant's setting. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The variant with its setting put so; one that has no such setting stays as it is. */
  public Variant in(Variant variant) {
    return variant.settings().containsKey(Variant.SIGN_IN)
        ? variant.with(Map.of(Variant.SIGN_IN, label()))
        : variant;
  }
}
