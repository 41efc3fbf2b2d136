package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an attacker can call: the routes of the contract, the files of the page, and paths that
 * frameworks often leave open.
 */
final class AttackSurface {

  /** Every method that a server may know, and one that none knows. */
  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW");

  private static final List<String> GUESSES =
      List.of(
          "/api",
          "/api/none",
          "/api/user",
          "/none",
          "/q",
          "/q/health",
          "/q/health/ready",
          "/q/health/live",
          "/q/health-ui",
          "/q/metrics",
          "/q/openapi",
          "/q/dev-ui",
          "/q/arc/beans",
          "/.env",
          "/.git/config",
          "/application.properties",
          "/META-INF/microprofile-config.properties",
          "/..%2f..%2fapplication.properties",
          "/../../etc/passwd");

  private static final Pattern FILE =
      Pattern.compile("[\"'(]/?([A-Za-z0-9_-]+\\.(?:js|css|json|svg|html))[\"')]");

  private AttackSurface() {}

  /** What stands behind sign-in: the use cases for a user, and a route that nobody knows. */
  static List<RawRequest> guarded(VariantUnderTest variant, String id) {
    List<RawRequest> requests = new ArrayList<>();
    variant.routes().forEach(route -> requests.add(route.request(id)));
    requests.add(RawRequest.of("GET", "/api/none"));
    return requests;
  }

  /** All of the API's routes. */
  static List<RawRequest> api(VariantUnderTest variant, String id) {
    List<RawRequest> requests = new ArrayList<>(guarded(variant, id));
    requests.add(RawRequest.of("POST", SignIn.PATH));
    requests.add(RawRequest.of("POST", SignIn.OUT));
    return requests;
  }

  /** The same requests with every method, none twice. */
  static List<RawRequest> everyMethod(List<RawRequest> requests) {
    Set<RawRequest> all = new LinkedHashSet<>();
    for (RawRequest request : requests) {
      METHODS.forEach(method -> all.add(request.withMethod(method)));
    }
    return List.copyOf(all);
  }

  /** The files that the page names, itself among them. */
  static Set<String> pageFiles(AttackClient client) throws IOException {
    Set<String> files = new LinkedHashSet<>(List.of("/"));
    for (List<String> fresh = List.of("/"); !fresh.isEmpty(); ) {
      List<String> found = new ArrayList<>();
      for (String file : fresh) {
        Matcher name = FILE.matcher(client.page(RawRequest.of("GET", file)).body());
        while (name.find()) {
          if (files.add("/" + name.group(1))) {
            found.add("/" + name.group(1));
          }
        }
      }
      fresh = found;
    }
    return files;
  }

  /** Sends every method to every known path, as nobody and as a user; the client records it. */
  static void probe(Examination live) throws IOException {
    VariantUnderTest variant = live.variant();
    AttackClient client = live.client();
    List<RawRequest> places = new ArrayList<>(api(variant, Examination.USER));
    places.addAll(guarded(variant, "u10001"));
    GUESSES.forEach(path -> places.add(RawRequest.of("GET", path)));
    List<RawRequest> files = new ArrayList<>();
    pageFiles(client).forEach(path -> files.add(RawRequest.of("GET", path)));
    GUESSES.forEach(path -> files.add(RawRequest.of("GET", path)));
    for (Map<String, String> who : List.of(client.nobody(), client.as(Examination.USER))) {
      for (RawRequest request : everyMethod(places)) {
        if (!request.target().equals(SignIn.OUT)) {
          client.api(request.with(who));
        }
      }
    }
    for (RawRequest request : everyMethod(files)) {
      client.page(request);
    }
  }
}
