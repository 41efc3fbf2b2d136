package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page, and only it, may reach the API across origins, and read its refusals. */
final class CorsNamesOneOrigin implements Property {

  private static final List<String> EXPOSED =
      List.of("retry-after", "server-timing", "x-request-id");

  @Override
  public String id() {
    return "cors-names-one-origin";
  }

  @Override
  public String claim() {
    return "CORS approves the page's origin and says Vary: Origin; a preflight needs no sign-in, and"
        + " the page may read refusals.";
  }

  @Override
  public Optional<String> idleFor(Subject subject) {
    return subject.hasPageOfAnotherOrigin()
        ? Optional.empty()
        : Optional.of("page and API have one origin");
  }

  @Override
  public void examine(Examination live) throws IOException {
    String page = live.subject().page().orElseThrow().toString();
    Visitor visitor = live.visitor();
    for (Ask ask : Sweep.api(live.subject(), Examination.USER)) {
      preflight(live, ask, page);
      if (ask.target().equals(SignIn.OUT)) {
        continue;
      }
      for (Map<String, String> who : List.of(visitor.nobody(), visitor.as(Examination.OTHER))) {
        Answer answer = visitor.api(ask.with("Origin", page).with(who));
        approved(live, ask, answer, page);
        String exposed =
            answer.joined("Access-Control-Expose-Headers", ",").toLowerCase(Locale.ROOT);
        live.require(
            List.of(exposed.split("[, ]+")).containsAll(EXPOSED),
            "%s, answered with %d, exposes '%s' only",
            ask,
            answer.status(),
            exposed);
        varies(live, ask, visitor.api(ask.with(who)));
        varies(live, ask, visitor.api(ask.with(who).with("Origin", "http://evil.example")));
      }
    }
  }

  private static void preflight(Examination live, Ask ask, String page) throws IOException {
    Ask preflight =
        Ask.of("OPTIONS", ask.target())
            .with("Origin", page)
            .with("Access-Control-Request-Method", ask.method())
            .with("Access-Control-Request-Headers", "authorization");
    Answer answer = live.visitor().api(preflight);
    live.require(
        answer.isGood(), "%s, a preflight, is answered with %d", preflight, answer.status());
    approved(live, preflight, answer, page);
    live.require(
        answer
            .joined("Access-Control-Allow-Headers", ",")
            .toLowerCase(Locale.ROOT)
            .contains("authorization"),
        "%s does not allow Authorization",
        preflight);
    live.require(
        answer.joined("Access-Control-Allow-Methods", ",").contains(ask.method()),
        "%s does not allow %s",
        preflight,
        ask.method());
  }

  private static void approved(Examination live, Ask ask, Answer answer, String page) {
    live.require(
        answer.all("Access-Control-Allow-Origin").equals(List.of(page)),
        "%s of the page, answered with %d, is approved for %s",
        ask,
        answer.status(),
        answer.all("Access-Control-Allow-Origin"));
    varies(live, ask, answer);
  }

  private static void varies(Examination live, Ask ask, Answer answer) {
    live.require(
        answer.joined("Vary", ",").toLowerCase(Locale.ROOT).contains("origin"),
        "%s, answered with %d, does not say Vary: Origin",
        ask,
        answer.status());
  }
}
