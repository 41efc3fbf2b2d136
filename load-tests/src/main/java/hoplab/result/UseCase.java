package hoplab.result;

import java.util.Arrays;
import java.util.Optional;

/** What a client does; a variant may bring others, which have a name only. */
public enum UseCase {
  /** {@code GET /api/user/{id}}: every variant has it. */
  USER_FETCH("user-fetch"),
  /** The data of the page: the user, the number of orders, their total, the latest three. */
  DASHBOARD("dashboard"),
  /** A PDF: heavy work that needs a processor. */
  STATEMENT("statement");

  private final String label;

  UseCase(String label) {
    this.label = label;
  }

  /** Its name in descriptors and results. */
  public String label() {
    return label;
  }

  /** The use case of that name, if it is one of these. */
  public static Optional<UseCase> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }
}
