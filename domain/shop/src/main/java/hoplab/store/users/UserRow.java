package hoplab.store.users;

import hoplab.contract.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One row of users; never written, so Hibernate keeps no copy for comparison. */
@Entity
@Immutable
@Table(name = "users")
public class UserRow {
  @Id private String id;
  private String name;
  private String email;

  @Column(name = "member_since")
  private LocalDate memberSince;

  /** The user of the row. */
  public User toUser() {
    return new User(id, name, email, memberSince);
  }
}
