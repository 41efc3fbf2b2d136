package hoplab.store.users;

import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.contract.UserNotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The users of the shop. Blocking: to be asked on a worker thread. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<UserRow, String> {
  /**
   * The user with this id, by exactly one round trip to the database, or none if the text cannot be
   * an id.
   *
   * @throws UserNotFound if there is no such user or the text cannot be an id
   */
  public User fetch(String id) {
    UserRow row = findById(UserId.require(id).text());
    if (row == null) {
      throw new UserNotFound();
    }
    return row.toUser();
  }
}
