package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A foreign page can make a browser send the cookie, but not this header. */
final class PageHeaderDemanded implements Property {

  private static final List<String> WRONG =
      List.of("", "Page", "page2", "pag", "XMLHttpRequest", "page, page", "true", "page;");

  @Override
  public String id() {
    return "page-header-demanded";
  }

  @Override
  public String claim() {
    return "Without exactly one X-Requested-By: page no route of the API does anything, whatever the"
        + " method.";
  }

  @Override
  public Optional<String> idleFor(Subject subject) {
    return Property.unlessSessions(subject);
  }

  @Override
  public void examine(Examination live) throws IOException {
    Visitor visitor = live.visitor();
    Map<String, String> cookie = Map.of("Cookie", visitor.as(SignIn.STAFF).get("Cookie"));
    List<Ask> routes = Sweep.api(live.subject(), Examination.USER);
    for (Ask ask : Sweep.everyMethod(routes)) {
      refused(live, ask.with(cookie), "without the header");
    }
    for (Ask route : routes) {
      Ask ask = route.with(cookie);
      for (String wrong : WRONG) {
        refused(live, ask.with(SignIn.PAGE_HEADER, wrong), "with '" + wrong + "'");
      }
      Ask right = ask.with(SignIn.PAGE_HEADER, SignIn.PAGE);
      refused(live, right.with(SignIn.PAGE_HEADER, SignIn.PAGE), "with the header twice");
      refused(live, right.with(SignIn.PAGE_HEADER, "x"), "with a second header");
    }
    String body = "{\"user\":\"staff\",\"password\":\"%s\"}".formatted(SignIn.password("staff"));
    Answer signedIn = refused(live, Ask.json(SignIn.PATH, body), "without the header");
    live.require(
        signedIn.all("Set-Cookie").isEmpty(), "a sign-in without the header begins a session");
    Route first = live.subject().routes().get(0);
    int good =
        visitor.api(first.ask(Examination.USER).with(cookie).with(visitor.nobody())).status();
    live.require(good == 200, "%s with the header is answered with %d", first, good);
  }

  private static Answer refused(Examination live, Ask ask, String how) throws IOException {
    Answer answer = live.visitor().api(ask);
    live.require(
        answer.status() == 403, "%s %s is answered with %d, not 403", ask, how, answer.status());
    return answer;
  }
}
