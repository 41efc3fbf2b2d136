package hoplab.security;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import hoplab.launch.RunningVariant;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to make hostile requests of: every route of every tier. */
final class HostileTargets {

  private static final int LASTING_SECONDS = 3_600;

  private HostileTargets() {}

  /** By the name of the tier, each route with and without what opens it. */
  static Map<String, List<HostileRun.Target>> of(RunningVariant running, VariantUnderTest variant)
      throws IOException {
    Map<String, List<HostileRun.Target>> targets = new LinkedHashMap<>();
    running.tiers().forEach(tier -> targets.put(tier.name(), new ArrayList<>()));
    AttackClient client = new AttackClient(variant);
    Examination live = new Examination(variant, client);
    List<HostileRun.Target> api = targets.get(running.variant().api());
    for (Map<String, String> who : List.of(client.nobody(), client.as(SignIn.STAFF))) {
      for (RawRequest request : AttackSurface.guarded(variant, Examination.USER)) {
        api.add(new HostileRun.Target("api", variant.api(), request.with(who)));
      }
    }
    for (String path : List.of(SignIn.PATH, SignIn.OUT)) {
      api.add(
          new HostileRun.Target(
              "api", variant.api(), RawRequest.of("POST", path).with(client.nobody())));
    }
    if (running.variant().page().isPresent()) {
      List<HostileRun.Target> page = targets.get(running.variant().page().get());
      for (String file : AttackSurface.pageFiles(client)) {
        page.add(
            new HostileRun.Target(
                "page", variant.page().orElseThrow(), RawRequest.of("GET", file)));
      }
    }
    List<PrivateCall> calls = new ArrayList<>(PrivateCall.ofASignIn(live));
    calls.addAll(PrivateCall.ofEveryUseCase(live, SignIn.STAFF, Examination.USER));
    for (PrivateCall call : PrivateCall.distinct(calls)) {
      RawRequest known = lasting(call, variant);
      List<HostileRun.Target> service = targets.get(call.service().name());
      String name = call.service().name();
      service.add(new HostileRun.Target(name, call.service().direct(), known));
      String key = call.keyHeader(variant).orElseThrow();
      service.add(new HostileRun.Target(name, call.service().direct(), known.without(key)));
    }
    return targets;
  }

  /** The call with a token that outlives the test. */
  private static RawRequest lasting(PrivateCall call, VariantUnderTest variant) {
    RawRequest request = call.withoutConnectionHeaders();
    if (call.token().isEmpty() || variant.tokenKeys().isEmpty()) {
      return request;
    }
    long end = Instant.now().getEpochSecond() + LASTING_SECONDS;
    String token =
        Token.parse(call.token().get())
            .with((ObjectNode claims) -> claims.put("exp", end))
            .signed(variant.tokenKeys().get().getPrivate());
    return request.without("Authorization").with("Authorization", "Bearer " + token);
  }
}
