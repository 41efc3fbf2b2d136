package hoplab.store.users;

import hoplab.signin.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One row of accounts; never written, so Hibernate keeps no copy for comparison. */
@Entity
@Immutable
@Table(name = "accounts")
public class AccountRow {
  @Id
  @Column(name = "user_id")
  private String userId;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean staff;

  String passwordHash() {
    return passwordHash;
  }

  Account toAccount() {
    return new Account(userId, staff);
  }
}
