package hoplab.bff;

import hoplab.contract.Dashboard;
import hoplab.contract.Months;
import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.contract.UserNotFound;
import hoplab.tier.TierTime;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The API, answered from what the private services say. No thread waits for them. */
@Path("/api/user/{id}")
public class UserApi {
  private final UserService users;
  private final OrderService orders;

  UserApi(@RestClient UserService users, @RestClient OrderService orders) {
    this.users = users;
    this.orders = orders;
  }

  /** The user: one call. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<User> user(@PathParam("id") String id) {
    return upstream(users.user(UserId.require(id)));
  }

  /** The page's data in one answer: two calls at the same time, shaped here. */
  @GET
  @Path("dashboard")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Dashboard> dashboard(@PathParam("id") String id) {
    UserId user = UserId.require(id);
    return Uni.combine()
        .all()
        .unis(upstream(users.user(user)), upstream(orders.orders(user)))
        .with(Dashboard::of);
  }

  /** The statement as a PDF, drawn on the processors of order-service: one call after the other. */
  @POST
  @Path("statement")
  @Produces("application/pdf")
  public Uni<byte[]> statement(@PathParam("id") String id, @QueryParam("months") String months) {
    Months span = Months.require(months);
    UserId of = UserId.require(id);
    return upstream(users.user(of))
        .flatMap(user -> upstream(orders.statement(of, span.count(), user)));
  }

  private static <T> Uni<T> upstream(Uni<T> call) {
    return TierTime.current()
        .upstream(call)
        .onFailure(UserApi::isOfTheClientLibrary)
        .transform(UnusableAnswer::new);
  }

  private static boolean isOfTheClientLibrary(Throwable failure) {
    return !(failure instanceof UserNotFound) && !(failure instanceof ServiceRefusal);
  }
}
