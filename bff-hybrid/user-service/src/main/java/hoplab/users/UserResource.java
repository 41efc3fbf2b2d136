package hoplab.users;

import hoplab.contract.User;
import hoplab.store.users.Users;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Users, by exactly one query each. */
@Path("/user/{id}")
public class UserResource {
  private final Users users;

  UserResource(Users users) {
    this.users = users;
  }

  /** The user, or 404. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public User user(@PathParam("id") String id) {
    return users.fetch(id);
  }
}
