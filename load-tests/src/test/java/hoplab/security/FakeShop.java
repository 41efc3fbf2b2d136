package hoplab.security;

import hoplab.contract.Months;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
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
    FakeDoor door = new FakeDoor(kind, fault, tokens);
    page = kind == FakeKind.BEARER ? part(new FakeServer(this::file)) : null;
    String pageOrigin = page == null ? "" : page.uri().toString();
    FakeBackend backend = kind == FakeKind.BFF ? backend(tokens) : null;
    FakeFront front =
        new FakeFront(
            kind, fault, door, backend == null ? this::data : backend::answer, pageOrigin);
    api =
        part(
            new FakeServer(
                ask -> {
                  if (backend != null && ask.target().equals(hoplab.contract.SignIn.PATH)) {
                    backend.signIn();
                  }
                  FakeReply reply = ask.target().startsWith("/api") ? front.answer(ask) : file(ask);
                  return fault == Fault.EVERY_ORIGIN_IS_APPROVED
                      ? reply.with("Access-Control-Allow-Origin", "*")
                      : reply;
                }));
  }

  Subject subject() throws IOException {
    Map<String, String> cannot =
        kind == FakeKind.BEARER
            ? Map.of("hidden-from-script", "a page's script holds its bearer token")
            : Map.of("not-ambient", "cookies on localhost ignore ports");
    String second = kind == FakeKind.BEARER ? "/orders" : "/dashboard";
    return new Subject(
        "fake",
        api.uri(),
        Optional.of(page == null ? api.uri() : page.uri()),
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
        listeners(),
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

  private FakeReply data(Ask ask, String user, String id, String rest) {
    String found = FakeService.user(id);
    if (rest.equals("/statement") && !ask.target().matches(".*\\?months=12(&.*)?")) {
      return FakeReply.text(400, Months.RULE);
    }
    if (found.isEmpty()) {
      return FakeReply.text(404, "User not found");
    }
    return switch (rest) {
      case "/dashboard" -> FakeReply.json(dashboard(found));
      case "/orders" -> FakeReply.json("[]");
      case "/statement" -> FakeReply.of(200, "application/pdf", "%PDF-");
      default ->
          FakeReply.json(
              fault == Fault.ONE_FIELD_MORE ? found.replace("}", ",\"shoeSize\":44}") : found);
    };
  }

  private FakeReply file(Ask ask) {
    if (fault == Fault.TRACE_ON_A_STRANGE_METHOD && ask.method().equals("BREW")) {
      return FakeReply.text(200, "oops\n\tat shop.Pot.brew(Pot.java:1)\n");
    }
    if (!ask.method().equals("GET") && !ask.method().equals("HEAD")) {
      return FakeReply.text(405, "Method Not Allowed");
    }
    String script =
        switch (fault == null ? Fault.ONE_FIELD_MORE : fault) {
          case PAGE_HOLDS_THE_KEY -> "// " + KEY;
          case PAGE_NAMES_THE_SERVICE -> "// " + services.get(0).direct().getAuthority();
          case PAGE_HOLDS_A_HASH -> "// $2a$10$abcdefghijklmnopqrstuv";
          default -> "// fetch(\"settings.json\")";
        };
    return switch (ask.target()) {
      case "/" -> FakeReply.of(200, "text/html", "<script src=\"page.js\"></script>");
      case "/page.js" -> FakeReply.of(200, "text/javascript", script);
      case "/settings.json" ->
          FakeReply.json("{\"apiOrigin\":\"\",\"dashboardShapedBy\":\"server\",\"signIn\":\"\"}");
      default -> FakeReply.text(404, "Not Found");
    };
  }

  private FakeBackend backend(FakeTokens tokens) throws IOException {
    Transport transport = part(Transport.start("fake-wire", 1));
    List<URI> nearEnds = new ArrayList<>();
    for (String name : List.of("user-service", "order-service")) {
      FakeServer server = part(new FakeServer(new FakeService(name, KEY, fault, tokens)::answer));
      InetSocketAddress farEnd = new InetSocketAddress("127.0.0.1", server.uri().getPort());
      Wire wire = part(Wire.open(transport, farEnd, 1));
      services.add(new Service(name, server.uri(), wire));
      secrets.put(server.uri().getAuthority(), "the address of " + name);
      secrets.put("127.0.0.1:" + wire.nearEnd().getPort(), "the address of " + name);
      nearEnds.add(URI.create("http://127.0.0.1:" + wire.nearEnd().getPort()));
    }
    return new FakeBackend(nearEnds.get(0), nearEnds.get(1), KEY, fault, tokens);
  }

  private Listeners listeners() throws IOException {
    InetAddress all = InetAddress.getByName("0.0.0.0");
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return new Listeners() {
      @Override
      public boolean areListed() {
        return true;
      }

      @Override
      public List<InetAddress> on(int port) {
        return List.of(fault == Fault.SERVICE_LISTENS_TO_ALL ? all : loopback);
      }
    };
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
