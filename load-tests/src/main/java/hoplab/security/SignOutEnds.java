package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;

/** What was shown before a sign-out is worth nothing after it. */
final class SignOutEnds extends Property {

  SignOutEnds() {
    super(
        "sign-out-ends",
        "After a sign-out the old cookie or token opens nothing, on the server too.");
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    Map<String, String> user = client.freshlyAs(Examination.USER);
    Map<String, String> besides = client.freshlyAs(Examination.USER);
    for (Route route : live.variant().routes()) {
      int before = client.api(route.request(Examination.USER).with(user)).status();
      live.require(before == 200, "%s before a sign-out is answered with %d", route, before);
    }
    RawRequest out = RawRequest.of("POST", SignIn.OUT);
    int stranger = client.api(out.with(client.nobody())).status();
    live.require(stranger == 401, "a stranger's sign-out is answered with %d", stranger);
    RawResponse ended = client.api(out.with(user));
    live.require(ended.status() == 204, "a sign-out is answered with %d", ended.status());
    if (live.variant().hasSessions()) {
      live.require(
          ended.joined("Set-Cookie", "\n").matches("(?is).*;\\s*Max-Age=0\\b.*"),
          "a sign-out does not clear the cookie");
    }
    for (RawRequest request : AttackSurface.guarded(live.variant(), Examination.USER)) {
      int after = client.api(request.with(user)).status();
      live.require(after == 401, "%s after a sign-out is answered with %d", request, after);
    }
    int again = client.api(out.with(user)).status();
    live.require(again == 401, "a second sign-out is answered with %d", again);
    client.api(out.with(besides));
  }
}
