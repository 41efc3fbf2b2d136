package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Neither a browser nor a proxy keeps what is about a user. */
final class PersonalDataNotStored extends Property {

  PersonalDataNotStored() {
    super(
        "personal-data-not-stored",
        "Every answer about a user says Cache-Control: no-store, refusals and sign-ins among them.");
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    Map<String, String> user = client.as(Examination.USER);
    Map<String, String> staff = client.as(SignIn.STAFF);
    List<RawRequest> requests = new ArrayList<>();
    for (Route route : live.variant().routes()) {
      requests.add(route.request(Examination.USER).with(user));
      requests.add(route.request(Examination.OTHER).with(user));
      requests.add(route.request(Examination.USER).with(client.nobody()));
      requests.add(route.request("u10001").with(staff));
      requests.add(route.request("nobody").with(staff));
      requests.add(route.request("DELETE", Examination.USER).with(user));
    }
    for (RawRequest request : requests) {
      notStored(live, request, client.api(request));
    }
    RawRequest signIn = RawRequest.of("POST", SignIn.PATH);
    String password = SignIn.password(Examination.USER);
    notStored(live, signIn, client.signIn(Examination.USER, password, Map.of()));
    notStored(live, signIn, client.signIn(AttackClient.guessedUser(), "guess", Map.of()));
  }

  private static void notStored(Examination live, RawRequest request, RawResponse response) {
    String[] directives = response.joined("Cache-Control", ",").split(",");
    live.require(
        Arrays.stream(directives).anyMatch(one -> one.strip().equalsIgnoreCase("no-store")),
        "%s is answered with %d and may be stored",
        request,
        response.status());
  }
}
