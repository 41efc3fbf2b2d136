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

  private final Subject subject;
  private final Visitor visitor;
  private final Set<String> breaches = new LinkedHashSet<>();

  Examination(Subject subject, Visitor visitor) {
    this.subject = subject;
    this.visitor = visitor;
  }

  Subject subject() {
    return subject;
  }

  Visitor visitor() {
    return visitor;
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
