package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A client that is refused hears how to show who it is. */
final class RefusalNamesScheme implements Property {

  @Override
  public String id() {
    return "refusal-names-scheme";
  }

  @Override
  public String claim() {
    return "Every 401 of the API carries WWW-Authenticate: Bearer.";
  }

  @Override
  public Optional<String> idleFor(Subject subject) {
    return Property.unlessBearerTokens(subject);
  }

  @Override
  public void examine(Examination live) throws IOException {
    for (Ask ask : Sweep.everyMethod(Sweep.guarded(live.subject(), Examination.USER))) {
      check(live, ask, live.visitor().api(ask));
      check(live, ask, live.visitor().api(ask.with("Authorization", "Bearer none")));
    }
    Answer wrong = live.visitor().signIn(Visitor.victim(), "wrong", Map.of());
    check(live, Ask.of("POST", SignIn.PATH), wrong);
  }

  private static void check(Examination live, Ask ask, Answer answer) {
    live.require(
        answer.status() != 401 || answer.joined("WWW-Authenticate", ",").matches("Bearer(\\s.*)?"),
        "%s is answered with 401 and WWW-Authenticate %s",
        ask,
        answer.all("WWW-Authenticate"));
  }
}
