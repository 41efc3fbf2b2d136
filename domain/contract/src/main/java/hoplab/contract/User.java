package hoplab.contract;

import java.time.LocalDate;
import java.util.Objects;

/** A user as the API shows one; its JSON keys stand in the order of the components. */
public record User(String id, String name, String email, LocalDate memberSince) {
  /** Refuses a user without one of its four facts. */
  public User {
    Objects.requireNonNull(id, "a user has an id");
    Objects.requireNonNull(name, "a user has a name");
    Objects.requireNonNull(email, "a user has an email");
    Objects.requireNonNull(memberSince, "a user has joined on a day");
  }
}
