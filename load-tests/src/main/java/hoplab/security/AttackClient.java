package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A client of one variant that records every request with its response. */
final class AttackClient {

  private static final int FIRST_TO_GUESS = 5_000;
  private static final int LAST_TO_GUESS = 10_000;

  private final VariantUnderTest variant;
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final List<RecordedExchange> exchanges = new ArrayList<>();

  AttackClient(VariantUnderTest variant) {
    this.variant = variant;
  }

  /** Asks the API. */
  RawResponse api(RawRequest request) throws IOException {
    return record(variant.api(), request);
  }

  /** Asks whoever serves the page, or the API if there is none. */
  RawResponse page(RawRequest request) throws IOException {
    return record(variant.page().orElse(variant.api()), request);
  }

  private RawResponse record(URI base, RawRequest request) throws IOException {
    RawResponse response = send(base, request);
    exchanges.add(new RecordedExchange(request, response));
    return response;
  }

  /**
   * Sends a request and records nothing.
   *
   * @throws IOException that names the request, if it gets no proper answer
   */
  static RawResponse send(URI base, RawRequest request) throws IOException {
    try {
      return request.sendTo(base);
    } catch (IOException e) {
      throw new IOException(request + " got no proper answer: " + e.getMessage(), e);
    }
  }

  /** Every request so far with its answer. */
  List<RecordedExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** What the page adds to every request, signed in or not. */
  Map<String, String> nobody() {
    return variant.hasSessions() ? Map.of(SignIn.PAGE_HEADER, SignIn.PAGE) : Map.of();
  }

  /** The headers of somebody who has signed in, perhaps some time ago. */
  Map<String, String> as(String user) throws IOException {
    Map<String, String> headers = known.get(user);
    if (headers == null) {
      headers = freshlyAs(user);
      known.put(user, headers);
    }
    return headers;
  }

  /** The headers of somebody who signs in now; none where nobody does. */
  Map<String, String> freshlyAs(String user) throws IOException {
    if (variant.signIn().isEmpty()) {
      return Map.of();
    }
    return variant.signIn().get().credentials(signIn(user, SignIn.password(user), Map.of()));
  }

  /** Tries to sign in. */
  RawResponse signIn(String user, String password, Map<String, String> besides) throws IOException {
    return api(SignIn.request(user, password).with(nobody()).with(besides));
  }

  /** Signs in from another address of this machine; nothing where it does not have that one. */
  Optional<RawResponse> signInFrom(String local, String user) throws IOException {
    RawRequest request = SignIn.request(user, SignIn.password(user)).with(nobody());
    try {
      RawResponse response = request.sendFrom(InetAddress.getByName(local), variant.directApi());
      exchanges.add(new RecordedExchange(request, response));
      return Optional.of(response);
    } catch (BindException e) {
      return Optional.empty();
    }
  }

  /** The name of the cookie that somebody who has signed in shows. */
  static String cookieName(Map<String, String> credentials) {
    return credentials.get("Cookie").split("=", 2)[0];
  }

  /** A user whom nobody else in the examination signs in as, whose password is to be guessed. */
  static String guessedUser() {
    return "u%05d".formatted(ThreadLocalRandom.current().nextInt(FIRST_TO_GUESS, LAST_TO_GUESS));
  }
}
