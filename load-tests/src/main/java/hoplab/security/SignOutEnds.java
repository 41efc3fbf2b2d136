package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;

/** What was shown before a sign-out is worth nothing after it. */
final class SignOutEnds implements Property {

  @Override
  public String id() {
    return "sign-out-ends";
  }

  @Override
  public String claim() {
    return "After a sign-out the old cookie or token opens nothing, on the server too.";
  }

  @Override
  public void examine(Examination live) throws IOException {
    Visitor visitor = live.visitor();
    Map<String, String> user = visitor.freshlyAs(Examination.USER);
    Map<String, String> besides = visitor.freshlyAs(Examination.USER);
    for (Route route : live.subject().routes()) {
      int before = visitor.api(route.ask(Examination.USER).with(user)).status();
      live.require(before == 200, "%s before a sign-out is answered with %d", route, before);
    }
    Ask out = Ask.of("POST", SignIn.OUT);
    int stranger = visitor.api(out.with(visitor.nobody())).status();
    live.require(stranger == 401, "a stranger's sign-out is answered with %d", stranger);
    Answer ended = visitor.api(out.with(user));
    live.require(ended.status() == 204, "a sign-out is answered with %d", ended.status());
    if (live.subject().hasSessions()) {
      live.require(
          ended.joined("Set-Cookie", "\n").matches("(?is).*;\\s*Max-Age=0\\b.*"),
          "a sign-out does not clear the cookie");
    }
    for (Ask ask : Sweep.guarded(live.subject(), Examination.USER)) {
      int after = visitor.api(ask.with(user)).status();
      live.require(after == 401, "%s after a sign-out is answered with %d", ask, after);
    }
    int again = visitor.api(out.with(user)).status();
    live.require(again == 401, "a second sign-out is answered with %d", again);
    visitor.api(out.with(besides));
  }
}
