package hoplab.users;

import hoplab.store.users.Users;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether this tier can answer: it can once its database does. */
@Path("/ready")
public class ReadyResource {
  private final Users users;

  ReadyResource(Users users) {
    this.users = users;
  }

  /** 204 after one query, whatever it finds; no data of a user is shown. */
  @GET
  public void ready() {
    users.findById("u00001");
  }
}
