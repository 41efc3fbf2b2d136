package hoplab.api;

import hoplab.contract.Months;
import hoplab.contract.Order;
import hoplab.contract.User;
import hoplab.statement.Statement;
import hoplab.store.orders.Orders;
import hoplab.store.users.Users;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The API, answered from this tier's own database, in the pieces that the data comes in. */
@Path("/api/user/{id}")
public class UserApi {
  private final Users users;
  private final Orders orders;

  UserApi(Users users, Orders orders) {
    this.users = users;
    this.orders = orders;
  }

  /** The user: one query. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public User user(@PathParam("id") String id) {
    return users.fetch(id);
  }

  /**
   * All orders of a user, newest first: one query. Who has orders exists; only for somebody without
   * any a second query tells whether there is such a user.
   */
  @GET
  @Path("orders")
  @Produces(MediaType.APPLICATION_JSON)
  public List<Order> orders(@PathParam("id") String id) {
    List<Order> found = orders.of(id);
    if (found.isEmpty()) {
      users.fetch(id);
    }
    return found;
  }

  /** The statement as a PDF, drawn on this tier's processors. */
  @POST
  @Path("statement")
  @Produces("application/pdf")
  public byte[] statement(@PathParam("id") String id, @QueryParam("months") String months) {
    Months span = Months.require(months);
    return Statement.pdf(users.fetch(id), orders.of(id), span);
  }
}
