package hoplab.store.orders;

import hoplab.contract.Order;
import hoplab.contract.UserId;
import hoplab.contract.UserNotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The orders of the shop. Blocking: to be asked on a worker thread. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<OrderRow, String> {
  /**
   * All orders of this user, newest first, by exactly one round trip to the database; empty also
   * for a user who does not exist, since orders may live without users. A list, not a stream: a
   * stream's result set keeps its connection until the end of the request.
   *
   * @throws UserNotFound if the text cannot be an id; the database is not asked then
   */
  public List<Order> of(String userId) {
    String user = UserId.require(userId).text();
    return find("userId = ?1 order by placedOn desc, id desc", user).list().stream()
        .map(OrderRow::toOrder)
        .toList();
  }
}
