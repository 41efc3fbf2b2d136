package hoplab.security;

import hoplab.contract.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public API of a fake shop: sign-in, ownership, CORS; what it answers comes from a source. */
final class FakeFront {

  /** Where the data come from. */
  @FunctionalInterface
  interface Source {
    FakeReply answer(Ask ask, String user, String id, String rest);
  }

  private static final Pattern ROUTE =
      Pattern.compile("/api/user/([^/?]*)(|/orders|/dashboard|/statement)(\\?.*)?");

  private final FakeKind kind;
  private final Fault fault;
  private final FakeDoor door;
  private final Source source;
  private final String pageOrigin;

  FakeFront(FakeKind kind, Fault fault, FakeDoor door, Source source, String pageOrigin) {
    this.kind = kind;
    this.fault = fault;
    this.door = door;
    this.source = source;
    this.pageOrigin = pageOrigin;
  }

  FakeReply answer(Ask ask) {
    FakeReply reply = route(ask);
    if (fault == Fault.SERVER_SAYS_WHAT_IT_IS) {
      reply = reply.with("Server", "fake/1.0");
    }
    boolean stored =
        fault == Fault.PERSONAL_DATA_MAY_BE_STORED && reply.status() == 200
            || fault == Fault.REFUSALS_MAY_BE_STORED && reply.status() == 403;
    reply = stored ? reply : reply.with("Cache-Control", "no-store");
    return kind == FakeKind.BEARER ? cors(ask, reply) : reply;
  }

  private FakeReply route(Ask ask) {
    String path = ask.target().split("\\?", 2)[0];
    if (kind.signIn == SignIn.SESSION && !hasPageHeader(ask, path)) {
      return FakeReply.text(403, "Forbidden");
    }
    boolean preflight = kind == FakeKind.BEARER && ask.method().equals("OPTIONS");
    if (preflight && fault != Fault.PREFLIGHT_WANTS_SIGN_IN) {
      return FakeReply.empty(200);
    }
    if (path.equals(SignIn.PATH) && ask.method().equals("POST")) {
      return door.signIn(ask);
    }
    if (fault == Fault.A_METHOD_IS_OPEN && ask.method().equals("PUT")) {
      return FakeReply.text(405, "Method Not Allowed");
    }
    Optional<String> who = door.who(ask);
    if (who.isEmpty()) {
      return door.unauthorized();
    }
    if (path.equals(SignIn.OUT)) {
      return ask.method().equals("POST")
          ? door.signOut(ask)
          : FakeReply.text(405, "Method Not Allowed");
    }
    return data(ask, who.get());
  }

  private FakeReply data(Ask ask, String user) {
    Matcher route = ROUTE.matcher(ask.target());
    if (!route.matches()) {
      return FakeReply.text(404, "Not Found");
    }
    String id = route.group(1);
    String rest = route.group(2);
    boolean may =
        user.equals(SignIn.STAFF)
            || user.equals(id)
            || rest.equals("/dashboard") && fault == Fault.DASHBOARDS_ARE_FOR_ALL;
    if (!may) {
      return FakeReply.text(403, "Forbidden");
    }
    List<String> methods = rest.equals("/statement") ? List.of("POST") : List.of("GET", "HEAD");
    if (!methods.contains(ask.method())) {
      return FakeReply.text(405, "Method Not Allowed");
    }
    List<String> chosen = FakeDoor.values(ask, "X-Original-URL");
    if (fault == Fault.A_HEADER_CHOOSES_THE_USER && !chosen.isEmpty()) {
      id = chosen.get(0).replaceAll(".*/", "");
    }
    return source.answer(ask, user, id, rest);
  }

  private boolean hasPageHeader(Ask ask, String path) {
    List<String> shown = FakeDoor.values(ask, SignIn.PAGE_HEADER);
    return shown.equals(List.of(SignIn.PAGE))
        || fault == Fault.SIGN_IN_LACKS_THE_HEADER_CHECK && path.equals(SignIn.PATH)
        || fault == Fault.STATEMENT_LACKS_THE_HEADER_CHECK && path.endsWith("/statement")
        || fault == Fault.HEADER_MAY_BE_THERE_TWICE && shown.contains(SignIn.PAGE)
        || fault == Fault.ANY_HEADER_VALUE_WILL_DO && !shown.isEmpty();
  }

  private FakeReply cors(Ask ask, FakeReply reply) {
    FakeReply more = fault == Fault.NO_VARY ? reply : reply.with("Vary", "Origin");
    String origin = FakeDoor.values(ask, "Origin").stream().findFirst().orElse("");
    boolean known =
        origin.equals(pageOrigin)
            || fault == Fault.PREFIX_OF_ORIGIN_IS_ENOUGH && origin.startsWith(pageOrigin);
    if (!known || reply.status() >= 400 && fault == Fault.REFUSALS_LACK_CORS) {
      return more;
    }
    if (ask.method().equals("OPTIONS")) {
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
