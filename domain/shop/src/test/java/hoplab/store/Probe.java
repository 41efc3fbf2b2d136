package hoplab.store;

import hoplab.contract.Order;
import hoplab.contract.User;
import hoplab.store.orders.Orders;
import hoplab.store.users.Users;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.List;

/** Reads as a tier does, and as no tier may. */
@Path("/probe/{id}")
public class Probe {
  private final Users users;
  private final Orders orders;
  private final AgroalDataSource pool;

  Probe(Users users, Orders orders, AgroalDataSource pool) {
    this.users = users;
    this.orders = orders;
    this.pool = pool;
  }

  @GET
  @Path("user")
  public User user(@PathParam("id") String id) {
    return users.fetch(id);
  }

  @GET
  @Path("orders")
  public List<Order> orders(@PathParam("id") String id) {
    return orders.of(id);
  }

  /** Takes all connections of the pool after the reads of a statement, where one is drawn. */
  @GET
  @Path("statement")
  public void statement(@PathParam("id") String id) throws SQLException {
    users.fetch(id);
    orders.of(id);
    StoreTest.close(StoreTest.takeAll(pool));
  }

  @GET
  @Path("in-a-transaction")
  @Transactional
  public User inTransaction(@PathParam("id") String id) {
    return users.fetch(id);
  }

  @GET
  @Path("with-another-query")
  public User twoQueries(@PathParam("id") String id) {
    users.count();
    return users.fetch(id);
  }
}
