package hoplab.security;

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
 * Where a client can knock: the routes of the contract, the files of the page, and the usual rest.
 */
final class Sweep {

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

  private Sweep() {}

  /** What stands behind sign-in: the use cases for a user, and a route that nobody knows. */
  static List<Ask> guarded(Subject subject, String id) {
    List<Ask> asks = new ArrayList<>();
    subject.routes().forEach(route -> asks.add(route.ask(id)));
    asks.add(Ask.of("GET", "/api/none"));
    return asks;
  }

  /** All of the API's routes. */
  static List<Ask> api(Subject subject, String id) {
    List<Ask> asks = new ArrayList<>(guarded(subject, id));
    asks.add(Ask.of("POST", SignIn.PATH));
    asks.add(Ask.of("POST", SignIn.OUT));
    return asks;
  }

  /** The same requests with every method, none twice. */
  static List<Ask> everyMethod(List<Ask> asks) {
    Set<Ask> all = new LinkedHashSet<>();
    for (Ask ask : asks) {
      METHODS.forEach(method -> all.add(new Ask(method, ask.target(), ask.headers(), ask.body())));
    }
    return List.copyOf(all);
  }

  /** The files that the page names, itself among them. */
  static Set<String> pageFiles(Visitor visitor) throws IOException {
    Set<String> files = new LinkedHashSet<>(List.of("/"));
    for (List<String> fresh = List.of("/"); !fresh.isEmpty(); ) {
      List<String> found = new ArrayList<>();
      for (String file : fresh) {
        Matcher name = FILE.matcher(visitor.page(Ask.of("GET", file)).body());
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

  /** Knocks everywhere with every method, as nobody and as a user, so that the visitor sees it. */
  static void everywhere(Examination live) throws IOException {
    Subject subject = live.subject();
    Visitor visitor = live.visitor();
    List<Ask> places = new ArrayList<>(api(subject, Examination.USER));
    places.addAll(guarded(subject, "u10001"));
    GUESSES.forEach(path -> places.add(Ask.of("GET", path)));
    List<Ask> files = new ArrayList<>();
    pageFiles(visitor).forEach(path -> files.add(Ask.of("GET", path)));
    GUESSES.forEach(path -> files.add(Ask.of("GET", path)));
    for (Map<String, String> who : List.of(visitor.nobody(), visitor.as(Examination.USER))) {
      for (Ask ask : everyMethod(places)) {
        if (!ask.target().equals(SignIn.OUT)) {
          visitor.api(ask.with(who));
        }
      }
    }
    for (Ask ask : everyMethod(files)) {
      visitor.page(ask);
    }
  }
}
