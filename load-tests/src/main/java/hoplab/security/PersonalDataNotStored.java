package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Neither a browser nor a proxy keeps what is about a user. */
final class PersonalDataNotStored implements Property {

  @Override
  public String id() {
    return "personal-data-not-stored";
  }

  @Override
  public String claim() {
    return "Every answer about a user says Cache-Control: no-store, refusals and sign-ins among them.";
  }

  @Override
  public void examine(Examination live) throws IOException {
    Visitor visitor = live.visitor();
    Map<String, String> user = visitor.as(Examination.USER);
    Map<String, String> staff = visitor.as(SignIn.STAFF);
    List<Ask> asks = new ArrayList<>();
    for (Route route : live.subject().routes()) {
      asks.add(route.ask(Examination.USER).with(user));
      asks.add(route.ask(Examination.OTHER).with(user));
      asks.add(route.ask(Examination.USER).with(visitor.nobody()));
      asks.add(route.ask("u10001").with(staff));
      asks.add(route.ask("nobody").with(staff));
      asks.add(route.ask("DELETE", Examination.USER).with(user));
    }
    for (Ask ask : asks) {
      notStored(live, ask, visitor.api(ask));
    }
    Ask signIn = Ask.of("POST", SignIn.PATH);
    String password = SignIn.password(Examination.USER);
    notStored(live, signIn, visitor.signIn(Examination.USER, password, Map.of()));
    notStored(live, signIn, visitor.signIn(Visitor.victim(), "guess", Map.of()));
  }

  private static void notStored(Examination live, Ask ask, Answer answer) {
    String[] directives = answer.joined("Cache-Control", ",").split(",");
    live.require(
        Arrays.stream(directives).anyMatch(one -> one.strip().equalsIgnoreCase("no-store")),
        "%s is answered with %d and may be stored",
        ask,
        answer.status());
  }
}
