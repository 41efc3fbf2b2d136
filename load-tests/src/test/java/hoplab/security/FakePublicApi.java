package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public API of a fake shop: sign-in, ownership, CORS; what it answers comes from a source. */
final class FakePublicApi {

  /** Where the data come from. */
  @FunctionalInterface
  interface Source {
    FakeResponse answer(RawRequest request, String user, String id, String rest);
  }

  private static final Pattern ROUTE =
      Pattern.compile("/api/user/([^/?]*)(|/orders|/dashboard|/statement)(\\?.*)?");

  private final FakeKind kind;
  private final Fault fault;
  private final FakeSignIn signIn;
  private final Source source;
  private final String pageOrigin;

  FakePublicApi(FakeKind kind, Fault fault, FakeSignIn signIn, Source source, String pageOrigin) {
    this.kind = kind;
    this.fault = fault;
    this.signIn = signIn;
    this.source = source;
    this.pageOrigin = pageOrigin;
  }

  FakeResponse answer(RawRequest request) {
    FakeResponse response = route(request);
    if (fault == Fault.SERVER_SAYS_WHAT_IT_IS) {
      response = response.with("Server", "fake/1.0");
    }
    boolean stored =
        fault == Fault.PERSONAL_DATA_MAY_BE_STORED && response.status() == 200
            || fault == Fault.REFUSALS_MAY_BE_STORED && response.status() == 403;
    response = stored ? response : response.with("Cache-Control", "no-store");
    return kind == FakeKind.BEARER ? cors(request, response) : response;
  }

  private FakeResponse route(RawRequest request) {
    String path = request.target().split("\\?", 2)[0];
    if (kind.signIn == SignIn.SESSION && !hasPageHeader(request, path)) {
      return FakeResponse.text(403, "Forbidden");
    }
    boolean preflight = kind == FakeKind.BEARER && request.method().equals("OPTIONS");
    if (preflight && fault != Fault.PREFLIGHT_WANTS_SIGN_IN) {
      return FakeResponse.empty(200);
    }
    if (path.equals(SignIn.PATH) && request.method().equals("POST")) {
      return signIn.signIn(request);
    }
    if (fault == Fault.A_METHOD_IS_OPEN && request.method().equals("PUT")) {
      return FakeResponse.text(405, "Method Not Allowed");
    }
    Optional<String> who = signIn.who(request);
    if (who.isEmpty()) {
      return signIn.unauthorized();
    }
    if (path.equals(SignIn.OUT)) {
      return request.method().equals("POST")
          ? signIn.signOut(request)
          : FakeResponse.text(405, "Method Not Allowed");
    }
    return data(request, who.get());
  }

  private FakeResponse data(RawRequest request, String user) {
    Matcher route = ROUTE.matcher(request.target());
    if (!route.matches()) {
      return FakeResponse.text(404, "Not Found");
    }
    String id = route.group(1);
    String rest = route.group(2);
    boolean may =
        user.equals(SignIn.STAFF)
            || user.equals(id)
            || rest.equals("/dashboard") && fault == Fault.DASHBOARDS_ARE_FOR_ALL;
    if (!may) {
      return FakeResponse.text(403, "Forbidden");
    }
    List<String> methods = rest.equals("/statement") ? List.of("POST") : List.of("GET", "HEAD");
    if (!methods.contains(request.method())) {
      return FakeResponse.text(405, "Method Not Allowed");
    }
    List<String> chosen = request.all("X-Original-URL");
    if (fault == Fault.A_HEADER_CHOOSES_THE_USER && !chosen.isEmpty()) {
      id = chosen.get(0).replaceAll(".*/", "");
    }
    return source.answer(request, user, id, rest);
  }

  private boolean hasPageHeader(RawRequest request, String path) {
    List<String> shown = request.all(SignIn.PAGE_HEADER);
    return shown.equals(List.of(SignIn.PAGE))
        || fault == Fault.SIGN_IN_LACKS_THE_HEADER_CHECK && path.equals(SignIn.PATH)
        || fault == Fault.STATEMENT_LACKS_THE_HEADER_CHECK && path.endsWith("/statement")
        || fault == Fault.HEADER_MAY_BE_THERE_TWICE && shown.contains(SignIn.PAGE)
        || fault == Fault.ANY_HEADER_VALUE_WILL_DO && !shown.isEmpty();
  }

  private FakeResponse cors(RawRequest request, FakeResponse response) {
    FakeResponse more = fault == Fault.NO_VARY ? response : response.with("Vary", "Origin");
    String origin = request.all("Origin").stream().findFirst().orElse("");
    boolean known =
        origin.equals(pageOrigin)
            || fault == Fault.PREFIX_OF_ORIGIN_IS_ENOUGH && origin.startsWith(pageOrigin);
    if (!known || response.status() >= 400 && fault == Fault.REFUSALS_LACK_CORS) {
      return more;
    }
    if (request.method().equals("OPTIONS")) {
      more =
          more.with("Access-Control-Allow-Methods", "GET, HEAD, POST")
              .with("Access-Control-Allow-Headers", "Content-Type, Authorization");
    }
    more = more.with("Access-Control-Allow-Origin", origin);
    return fault == Fault.NOTHING_IS_EXPOSED
        ? more
        : more.with("Access-Control-Expose-Headers", "Server-Timing, X-Request-Id, Retry-After");
  }
}
