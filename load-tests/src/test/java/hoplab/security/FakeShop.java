package hoplab.security;

import hoplab.contract.Months;
import hoplab.contract.RawRequest;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop that keeps the whole security contract, in the way of each kind of variant, but for one
 * fault at most. It tests the tests: a property that a fault does not break looks at nothing.
 */
final class FakeShop implements AutoCloseable {

  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String FRAMING = "http://127.0.0.1:7000";
  private static final KeyPair KEYS = keys();

  private final FakeKind kind;
  private final Fault fault;
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final Map<String, String> secrets = new LinkedHashMap<>(Map.of(KEY, "the API key"));
  private final List<Service> services = new ArrayList<>();
  private final FakeServer api;
  private final FakeServer page;
  private final FakeJar jar;

  /**
   * Starts one.
   *
   * @param fault what is wrong with it, or null
   */
  FakeShop(FakeKind kind, Fault fault) throws IOException {
    this.kind = kind;
    this.fault = fault;
    FakeTokens tokens = new FakeTokens(KEYS, fault);
    jar = part(new FakeJar(fault, KEYS));
    FakeSignIn signIn = new FakeSignIn(kind, fault, tokens);
    page = kind == FakeKind.BEARER ? part(new FakeServer(this::file)) : null;
    String pageOrigin = page == null ? "" : page.uri().toString();
    FakeBackend backend = kind == FakeKind.BFF ? backend(tokens) : null;
    FakePublicApi publicApi =
        new FakePublicApi(
            kind, fault, signIn, backend == null ? this::data : backend::answer, pageOrigin);
    api =
        part(
            new FakeServer(
                request -> {
                  if (backend != null && request.target().equals(hoplab.contract.SignIn.PATH)) {
                    backend.signIn();
                  }
                  FakeResponse response =
                      request.target().startsWith("/api")
                          ? publicApi.answer(request)
                          : file(request);
                  return fault == Fault.EVERY_ORIGIN_IS_APPROVED
                      ? response.with("Access-Control-Allow-Origin", "*")
                      : response;
                }));
  }

  VariantUnderTest variant() {
    Map<String, String> cannot =
        kind == FakeKind.BEARER
            ? Map.of("hidden-from-script", "a page's script holds its bearer token")
            : Map.of("not-ambient", "cookies on localhost ignore ports");
    String second = kind == FakeKind.BEARER ? "/orders" : "/dashboard";
    return new VariantUnderTest(
        "fake",
        api.uri(),
        api.uri(),
        Optional.of(page == null ? api.uri() : page.uri()),
        kind == FakeKind.SESSION ? Optional.of(FRAMING) : Optional.empty(),
        Optional.of(kind.signIn),
        "",
        List.of(
            Route.of("GET /api/user/{id}"),
            Route.of("GET /api/user/{id}" + second),
            Route.of("POST /api/user/{id}/statement?months=12")),
        services,
        secrets,
        kind == FakeKind.SESSION ? Optional.empty() : Optional.of(KEYS),
        cannot,
        List.of(jar.tier()));
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : parts) {
      part.close();
    }
  }

  static String dashboard(String user) {
    return "{\"user\":%s,\"orders\":0,\"totalCents\":0,\"latest\":[]}".formatted(user);
  }

  private FakeResponse data(RawRequest request, String user, String id, String rest) {
    String found = FakeService.user(id);
    if (rest.equals("/statement") && !request.target().matches(".*\\?months=12(&.*)?")) {
      return FakeResponse.text(400, Months.RULE);
    }
    if (found.isEmpty()) {
      return FakeResponse.text(404, "User not found");
    }
    return switch (rest) {
      case "/dashboard" -> FakeResponse.json(dashboard(found));
      case "/orders" -> FakeResponse.json("[]");
      case "/statement" -> FakeResponse.of(200, "application/pdf", "%PDF-");
      default ->
          FakeResponse.json(
              fault == Fault.ONE_FIELD_MORE ? found.replace("}", ",\"shoeSize\":44}") : found);
    };
  }

  private FakeResponse file(RawRequest request) {
    if (fault == Fault.TRACE_ON_A_STRANGE_METHOD && request.method().equals("BREW")) {
      return FakeResponse.text(200, "oops\n\tat shop.Pot.brew(Pot.java:1)\n");
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return FakeResponse.text(405, "Method Not Allowed");
    }
    String script =
        switch (fault == null ? Fault.ONE_FIELD_MORE : fault) {
          case PAGE_HOLDS_THE_KEY -> "// " + KEY;
          case PAGE_NAMES_THE_SERVICE -> "// " + services.get(0).direct().getAuthority();
          case PAGE_HOLDS_A_HASH -> "// $2a$10$abcdefghijklmnopqrstuv";
          default -> "// fetch(\"settings.json\")";
        };
    FakeResponse response = file(request.target(), script);
    boolean guessed =
        fault == Fault.TYPE_OF_A_SCRIPT_IS_GUESSED && request.target().equals("/page.js");
    response = guessed ? response : response.with("X-Content-Type-Options", "nosniff");
    return fault == Fault.PAGE_HAS_NO_POLICY
        ? response
        : response.with("Content-Security-Policy", policy());
  }

  private String policy() {
    String inline = fault == Fault.PAGE_RUNS_INLINE_SCRIPTS ? " 'unsafe-inline'" : "";
    String right = kind == FakeKind.SESSION ? FRAMING : "'none'";
    String wrong = fault == Fault.A_STRANGER_MAY_FRAME_THE_PAGE ? "http://127.0.0.1:7001" : right;
    String frames = fault == Fault.ANYBODY_MAY_FRAME_THE_PAGE ? "https:" : wrong;
    return "default-src 'self'" + inline + "; frame-ancestors " + frames;
  }

  private FakeResponse file(String path, String script) {
    if (fault == Fault.PAGE_SHOWS_ANYBODY && path.startsWith("/?id=")) {
      return FakeResponse.of(200, "text/html", FakeService.user(path.substring("/?id=".length())));
    }
    return switch (path) {
      case "/" -> FakeResponse.of(200, "text/html", "<script src=\"page.js\"></script>");
      case "/page.js" -> FakeResponse.of(200, "text/javascript", script);
      case "/settings.json" ->
          FakeResponse.json(
              "{\"apiOrigin\":\"\",\"dashboardShapedBy\":\"server\",\"signIn\":\"\",\"framedBy\":\"\"}");
      default -> FakeResponse.text(404, "Not Found");
    };
  }

  private FakeBackend backend(FakeTokens tokens) throws IOException {
    Transport transport = part(Transport.start("fake-wire", 1));
    List<URI> nearEnds = new ArrayList<>();
    String address =
        fault == Fault.SERVICE_LISTENS_TO_ALL ? FakeServer.EVERY_ADDRESS : FakeServer.LOOPBACK;
    for (String name : List.of("user-service", "order-service")) {
      FakeServer server =
          part(new FakeServer(address, new FakeService(name, KEY, fault, tokens)::answer));
      InetSocketAddress farEnd = new InetSocketAddress("127.0.0.1", server.uri().getPort());
      Wire wire = part(Wire.open(transport, farEnd, 1));
      services.add(new Service(name, server.uri(), wire));
      secrets.put(server.uri().getAuthority(), "the address of " + name);
      secrets.put("127.0.0.1:" + wire.nearEnd().getPort(), "the address of " + name);
      nearEnds.add(URI.create("http://127.0.0.1:" + wire.nearEnd().getPort()));
    }
    return new FakeBackend(nearEnds.get(0), nearEnds.get(1), KEY, fault, tokens);
  }

  /** Parts are closed in the opposite order. */
  private <T extends AutoCloseable> T part(T part) {
    parts.add(0, part);
    return part;
  }

  /** Short, for nothing is protected here, and the compiler that tests run in is slow at RSA. */
  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(1024);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
