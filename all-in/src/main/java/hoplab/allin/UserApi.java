package hoplab.allin;

import hoplab.contract.Dashboard;
import hoplab.contract.Months;
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

/** The API, answered in this process from its own database. */
@Path("/api/user/{id}")
public class UserApi {
  private final Users users;
  private final Orders orders;
  private final StatementService service;

  UserApi(Users users, Orders orders, StatementService service) {
    this.users = users;
    this.orders = orders;
    this.service = service;
  }

  /** The user: one query. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public User user(@PathParam("id") String id) {
    return users.fetch(id);
  }

  /** The page's data in one answer: two queries, shaped here. */
  @GET
  @Path("dashboard")
  @Produces(MediaType.APPLICATION_JSON)
  public Dashboard dashboard(@PathParam("id") String id) {
    return Dashboard.of(users.fetch(id), orders.of(id));
  }

  /** The statement as a PDF, drawn on this process's own processors unless it was moved out. */
  @POST
  @Path("statement")
  @Produces("application/pdf")
  public byte[] statement(@PathParam("id") String id, @QueryParam("months") String months) {
    Months span = Months.require(months);
    User user = users.fetch(id);
    return service.isUsed() ? service.pdf(user, span) : Statement.pdf(user, orders.of(id), span);
  }
}
