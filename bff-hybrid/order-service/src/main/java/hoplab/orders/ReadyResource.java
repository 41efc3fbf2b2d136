package hoplab.orders;

import hoplab.store.orders.Orders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether this tier can answer: it can once its database does. */
@Path("/ready")
public class ReadyResource {
  private final Orders orders;

  ReadyResource(Orders orders) {
    this.orders = orders;
  }

  /** 204 after one query, whatever it finds; no data of a user is shown. */
  @GET
  public void ready() {
    orders.of("u00001");
  }
}
