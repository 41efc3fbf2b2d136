package hoplab.security;

import hoplab.contract.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One property on one live variant: what was tried, and every way in which it was broken. */
final class Examination {

  /** The user who signs in to try things, and another who is tried. */
  static final String USER = UserId.of(42).text();

  static final String OTHER = UserId.of(43).text();

  private final VariantUnderTest variant;
  private final AttackClient client;
  private final Set<String> breaches = new LinkedHashSet<>();

  Examination(VariantUnderTest variant, AttackClient client) {
    this.variant = variant;
    this.client = client;
  }

  VariantUnderTest variant() {
    return variant;
  }

  AttackClient client() {
    return client;
  }

  /** Reports a breach unless the condition is true. */
  void require(boolean kept, String breach, Object... values) {
    if (!kept) {
      breaches.add(breach.formatted(values));
    }
  }

  /** Every breach, once, in the order in which they came up. */
  List<String> breaches() {
    return List.copyOf(breaches);
  }
}
