package hoplab.orders;

import hoplab.contract.BadRequest;
import hoplab.contract.Months;
import hoplab.contract.Order;
import hoplab.contract.User;
import hoplab.statement.Statement;
import hoplab.store.orders.Orders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Orders, by exactly one query each, and the statement that is drawn from them. */
@Path("/user/{id}")
public class OrderResource {
  private final Orders orders;

  OrderResource(Orders orders) {
    this.orders = orders;
  }

  /** All orders of a user, newest first; empty for a user without any, known elsewhere or not. */
  @GET
  @Path("orders")
  @Produces(MediaType.APPLICATION_JSON)
  public List<Order> orders(@PathParam("id") String id) {
    return orders.of(id);
  }

  /** The statement as a PDF for the user in the body, who must be the one in the path. */
  @POST
  @Path("statement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  public byte[] statement(
      @PathParam("id") String id, @QueryParam("months") String months, User user) {
    if (user == null || !user.id().equals(id)) {
      throw new BadRequest("the user in the body must be the user in the path");
    }
    Months span = Months.require(months);
    return Statement.pdf(user, orders.of(id), span);
  }
}
