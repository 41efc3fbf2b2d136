package hoplab.bearer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;

/** Data of users, and a way out. */
@Path("/api")
public class Probe {
  private final BearerAuthenticator authenticator;

  Probe(BearerAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  @GET
  @Path("of/{id}")
  public String of(@PathParam("id") String id) {
    return id;
  }

  /** Names its data otherwise than every resource has to. */
  @GET
  @Path("other/{name}")
  public String other(@PathParam("name") String name) {
    return name;
  }

  @POST
  @Path("end")
  public void end(@Context HttpServerRequest request) {
    authenticator.end(request);
  }
}
