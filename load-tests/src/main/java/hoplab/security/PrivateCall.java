package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request captured on its way to a private service.
 *
 * @param service who was called
 * @param request as it crossed the link
 */
record PrivateCall(Service service, RawRequest request) {

  private static final int MOST_BYTES = 4 << 20;

  /** Something that a client does. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  /** Every request that crosses the links to private services while something is done. */
  static List<PrivateCall> during(VariantUnderTest variant, Action action) throws IOException {
    variant.services().forEach(service -> service.wire().capture(MOST_BYTES));
    try {
      action.run();
      List<PrivateCall> calls = new ArrayList<>();
      for (Service service : variant.services()) {
        for (byte[] one : service.wire().captured()) {
          parse(new String(one, ISO_8859_1))
              .forEach(request -> calls.add(new PrivateCall(service, request)));
        }
      }
      return calls;
    } finally {
      variant.services().forEach(service -> service.wire().capture(0));
    }
  }

  /** What the services are asked for when a user does everything that a client can. */
  static List<PrivateCall> ofEveryUseCase(Examination live, String user, String id)
      throws IOException {
    Map<String, String> who = live.client().as(user);
    return during(
        live.variant(),
        () -> {
          for (Route route : live.variant().routes()) {
            live.client().api(route.request(id).with(who));
          }
        });
  }

  /** The same, one for each method and path of each service. */
  static List<PrivateCall> distinct(List<PrivateCall> calls) {
    Set<String> known = new LinkedHashSet<>();
    return calls.stream()
        .filter(call -> known.add(call.service.name() + " " + call.request))
        .toList();
  }

  /** The token that goes with it. */
  Optional<String> token() {
    return request.all("Authorization").stream()
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()))
        .findFirst();
  }

  /** The name of the header that carries one of the variant's secrets. */
  Optional<String> keyHeader(VariantUnderTest variant) {
    return request.headers().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase("Host"))
        .filter(header -> variant.secrets().containsKey(header.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A request sent to the service itself, by somebody who can reach it. */
  RawResponse resend(RawRequest other) throws IOException {
    return AttackClient.send(service.direct(), other);
  }

  /** Without what belongs to the connection it crossed. */
  RawRequest withoutConnectionHeaders() {
    return request.without("Host").without("Connection").without("Content-Length");
  }

  static List<RawRequest> parse(String text) {
    List<RawRequest> requests = new ArrayList<>();
    for (int at = 0, end; (end = text.indexOf("\r\n\r\n", at)) >= 0; ) {
      List<String> lines = text.substring(at, end).lines().toList();
      String[] first = lines.get(0).split(" ", 3);
      List<Map.Entry<String, String>> headers = new ArrayList<>();
      int length = 0;
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(":", 2);
        String value = parts.length < 2 ? "" : parts[1].strip();
        headers.add(Map.entry(parts[0], value));
        if (parts[0].equalsIgnoreCase("Content-Length")) {
          length = Integer.parseInt(value);
        }
      }
      int bodyEnd = Math.min(text.length(), end + 4 + length);
      String target = first.length < 2 ? "" : first[1];
      requests.add(new RawRequest(first[0], target, headers, text.substring(end + 4, bodyEnd)));
      at = bodyEnd;
    }
    return requests;
  }

  /** Signs in as staff, which some services hear of too. */
  static List<PrivateCall> ofASignIn(Examination live) throws IOException {
    return during(live.variant(), () -> live.client().freshlyAs(SignIn.STAFF));
  }
}
