package hoplab.session;

import hoplab.contract.SignIn;
import hoplab.signin.Account;
import hoplab.signin.SignInService;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where sessions begin and end. */
@IfBuildProperty(name = "hoplab.proof", stringValue = "session")
@Path("/")
public class SessionApi {
  private final SignInService signIn;
  private final SessionStore sessions;
  private final SessionCookie cookie;

  SessionApi(SignInService signIn, SessionStore sessions, SessionCookie cookie) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /**
   * Begins a session with a new id; the one that the request carried ends, so that nobody can make
   * somebody else use an id that is known.
   */
  @POST
  @Path(SignIn.PATH)
  @Consumes(MediaType.WILDCARD)
  public Uni<Response> signIn(@Context HttpServerRequest request, byte[] body) {
    return signIn.admit(request, body).map(account -> begun(account, request));
  }

  /** Ends the session; the authentication policy has made sure that there is one. */
  @POST
  @Path(SignIn.OUT)
  @Consumes(MediaType.WILDCARD)
  public Response signOut(@Context HttpServerRequest request) {
    cookie.in(request).ifPresent(sessions::end);
    return answer(cookie.forgetting(request));
  }

  private Response begun(Account account, HttpServerRequest request) {
    cookie.in(request).ifPresent(sessions::end);
    return answer(cookie.keeping(sessions.begin(account.identity()), request));
  }

  private static Response answer(String setCookie) {
    return Response.noContent().header(HttpHeaders.SET_COOKIE, setCookie).build();
  }
}
