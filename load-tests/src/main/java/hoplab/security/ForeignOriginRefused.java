package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** No page of a foreign origin may read an answer. */
final class ForeignOriginRefused implements Property {

  private static final String APPROVAL = "Access-Control-Allow-Origin";

  @Override
  public String id() {
    return "foreign-origin-refused";
  }

  @Override
  public String claim() {
    return "No answer allows a page of a foreign origin to read it, and none allows every origin.";
  }

  @Override
  public void examine(Examination live) throws IOException {
    Visitor visitor = live.visitor();
    List<Map<String, String>> visitors = List.of(visitor.nobody(), visitor.as(Examination.USER));
    for (String origin : origins(live.subject())) {
      for (Map<String, String> who : visitors) {
        for (Ask ask : Sweep.api(live.subject(), Examination.USER)) {
          for (String method : List.of(ask.method(), "OPTIONS")) {
            Ask same = new Ask(method, ask.target(), ask.headers(), ask.body());
            if (!ask.target().equals(SignIn.OUT)) {
              check(live, same, visitor.api(from(origin, same).with(who)), origin);
            }
          }
        }
      }
      for (String file : List.of("/", "/settings.json")) {
        Ask ask = Ask.of("GET", file);
        check(live, ask, visitor.page(from(origin, ask)), origin);
      }
    }
  }

  private static Ask from(String origin, Ask ask) {
    return ask.with("Origin", origin)
        .with("Access-Control-Request-Method", "GET")
        .with("Access-Control-Request-Headers", "authorization,x-requested-by");
  }

  private static void check(Examination live, Ask ask, Answer answer, String origin) {
    for (String allowed : answer.all(APPROVAL)) {
      live.require(
          !allowed.equalsIgnoreCase(origin) && !allowed.equals("*"),
          "%s from %s is answered with %s: %s",
          ask,
          origin,
          APPROVAL,
          allowed);
    }
  }

  /** Strangers, and neighbours that a careless comparison lets through. */
  private static List<String> origins(Subject subject) {
    List<String> origins = new ArrayList<>(List.of("http://evil.example", "null"));
    URI page = subject.page().orElse(subject.api());
    origins.add(page + ".evil.example");
    origins.add(page + "1");
    origins.add("https" + page.toString().substring("http".length()));
    origins.add("http://evil." + page.getAuthority());
    origins.add("http://" + page.getHost());
    origins.add("http://evil.example#" + page);
    return origins;
  }
}
