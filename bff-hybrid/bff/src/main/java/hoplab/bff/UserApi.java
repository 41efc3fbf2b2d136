package hoplab.bff;

import hoplab.contract.Dashboard;
import hoplab.contract.Months;
import hoplab.contract.User;
import hoplab.contract.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The API, answered from what the private services say. No thread waits for them. */
@Path("/api/user/{id}")
public class UserApi {
  private final Services services;

  UserApi(Services services) {
    this.services = services;
  }

  /** The user: one call. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<User> user(@PathParam("id") String id) {
    return services.user(UserId.require(id));
  }

  /** The page's data in one answer: two calls at the same time, shaped here. */
  @GET
  @Path("dashboard")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Dashboard> dashboard(@PathParam("id") String id) {
    UserId user = UserId.require(id);
    return Uni.combine().all().unis(services.user(user), services.orders(user)).with(Dashboard::of);
  }

  /** The statement as a PDF, drawn on the processors of order-service: one call after the other. */
  @POST
  @Path("statement")
  @Produces("application/pdf")
  public Uni<byte[]> statement(@PathParam("id") String id, @QueryParam("months") String months) {
    Months span = Months.require(months);
    UserId of = UserId.require(id);
    return services.user(of).flatMap(user -> services.statement(of, span.count(), user));
  }
}
