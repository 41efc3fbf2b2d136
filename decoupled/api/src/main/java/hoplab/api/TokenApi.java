package hoplab.api;

import hoplab.bearer.BearerAuthenticator;
import hoplab.contract.SignIn;
import hoplab.signin.Account;
import hoplab.signin.SignInService;
import hoplab.token.TokenMint;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Where a page of another origin gets its token, which it keeps in memory, and where it gives it
 * back.
 */
@Path("/")
public class TokenApi {
  private final SignInService signIn;
  private final TokenMint mint;
  private final BearerAuthenticator tokens;

  TokenApi(SignInService signIn, TokenMint mint, BearerAuthenticator tokens) {
    this.signIn = signIn;
    this.mint = mint;
    this.tokens = tokens;
  }

  /** A token, and for how long it is good. */
  @POST
  @Path(SignIn.PATH)
  @Consumes(MediaType.WILDCARD)
  public Uni<Response> signIn(@Context HttpServerRequest request, byte[] body) {
    return signIn.admit(request, body).flatMap(this::token);
  }

  /** Ends the token before its time; the authentication policy has made sure that there is one. */
  @POST
  @Path(SignIn.OUT)
  @Consumes(MediaType.WILDCARD)
  public Response signOut(@Context HttpServerRequest request) {
    tokens.end(request);
    return Response.noContent().build();
  }

  private Uni<Response> token(Account account) {
    return mint.mint(account.identity(), mint.issuer())
        .map(token -> new Token(token, mint.lifetimeSeconds()))
        .map(token -> Response.ok(token, MediaType.APPLICATION_JSON).build());
  }

  record Token(String token, long expiresInSeconds) {}
}
