package hoplab.experiment.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.analysis.PlannedStep;
import hoplab.descriptor.VariantFile;
import hoplab.result.LadderStep;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RequestTemplate;
import hoplab.trial.RunOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderParticipantsTest {

  private static final String ONE =
      """
      name: one
      title: One process
      settings: {sign-in: "on"}
      signIn: session
      tiers:
        app: {command: [app], ready: {path: /}}
      links:
        - {name: edge, kind: edge, from: client, to: app}
      api: app
      page: app
      useCases:
        user-fetch: ["GET /api/user/{id}"]
        dashboard: ["GET /api/user/{id}/dashboard"]
      """;

  private static final String APART =
      ONE.replace("name: one", "name: apart")
          .replace("links:\n", "links:\n  - {name: in, kind: private, from: app, to: back}\n")
          .replace("tiers:\n", "tiers:\n  back: {command: [back], ready: {path: /}}\n");

  private static final String ELSEWHERE =
      ONE.replace("name: one", "name: elsewhere")
          .replace("signIn: session", "signIn: bearer")
          .replace("page: app", "page: web")
          .replace("tiers:\n", "tiers:\n  web: {command: [web], ready: {path: /}}\n");

  @TempDir Path folder;

  @Test
  void climbsFromTheFirstVariantInStepsOfOneThing() {
    LadderParticipants ladder = ladder(ONE, APART, ELSEWHERE);
    assertThat(ladder.steps())
        .containsExactly(
            new PlannedStep(LadderStep.Kind.DUPLICATE, "one-bare'", "one-bare"),
            new PlannedStep(LadderStep.Kind.SIGN_IN, "one", "one-bare"),
            new PlannedStep(LadderStep.Kind.RELAY, "relay-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "apart-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "apart", "one"),
            new PlannedStep(LadderStep.Kind.SIGN_IN, "apart", "apart-bare"),
            new PlannedStep(LadderStep.Kind.AGGREGATION, "apart-dashboard", "apart"),
            new PlannedStep(LadderStep.Kind.OTHER_ORIGIN, "elsewhere-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.SIGN_IN, "elsewhere", "elsewhere-bare"),
            new PlannedStep(LadderStep.Kind.PREFLIGHT, "elsewhere-preflight", "elsewhere"));
  }

  @Test
  void comparesWithSignInWhereBothSignInAlike() {
    assertThat(ladder(ONE, ELSEWHERE.replace("bearer", "session")).steps())
        .contains(new PlannedStep(LadderStep.Kind.OTHER_ORIGIN, "elsewhere", "one"));
  }

  @Test
  void givesEachRungProcessesOfItsOwn() {
    Participants participants = ladder(ONE, APART, ELSEWHERE).participants();
    assertThat(participants.everyone(false))
        .extracting(Participant::name)
        .containsExactly(
            "one-bare",
            "one-bare'",
            "one",
            "apart-bare",
            "apart",
            "apart-dashboard",
            "elsewhere-bare",
            "elsewhere",
            "elsewhere-preflight",
            "relay-bare");
    assertThat(participants.everyone(false))
        .allSatisfy(
            one ->
                assertThat(one.signIn().isPresent())
                    .as(one.name())
                    .isNotEqualTo(one.name().contains("-bare")));
    assertThat(participants.asked())
        .extracting(Participant::request)
        .filteredOn(request -> !request.equals(RequestTemplate.USER_FETCH))
        .containsExactly(
            new RequestTemplate("/api/user/{id}/dashboard", false), new RequestTemplate("", true));
  }

  @Test
  void refusesWhatHasNothingToSwitchOff() {
    String open = ONE.replace("settings: {sign-in: \"on\"}\n", "");
    assertThatThrownBy(() -> ladder(open))
        .isInstanceOf(RunOptions.WrongOrder.class)
        .hasMessage(
            "one cannot be a rung of the ladder: its variant.yaml has no setting 'sign-in' to"
                + " switch off");
    Participant outside =
        new Participant(
            "x", null, URI.create("http://h"), Optional.empty(), RequestTemplate.USER_FETCH);
    assertThatThrownBy(() -> LadderParticipants.of(new Participants(List.of(outside)), List.of()))
        .isInstanceOf(RunOptions.WrongOrder.class)
        .hasMessageContaining("leave --target out");
  }

  @Test
  void takesTheHopApartByDescriptorsAndSettings() throws IOException {
    for (String kind : List.of("pass-through", "self-call", "private-tls", "unguarded")) {
      Files.writeString(
          folder.resolve(kind + ".variant.yaml"), ONE.replace("name: one", "name: " + kind));
    }
    LadderParticipants ladder =
        ladder(ONE, APART.replace("on\"}", "on\", private-keep-alive: \"true\"}"));
    assertThat(ladder.steps().subList(2, ladder.steps().size()))
        .containsExactly(
            new PlannedStep(LadderStep.Kind.RELAY, "relay-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.PASS_THROUGH, "pass-through-bare", "relay-bare"),
            new PlannedStep(LadderStep.Kind.SELF_CALL, "self-call-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "apart-bare", "one-bare"),
            new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "apart", "one"),
            new PlannedStep(LadderStep.Kind.SIGN_IN, "apart", "apart-bare"),
            new PlannedStep(LadderStep.Kind.AGGREGATION, "apart-dashboard", "apart"),
            new PlannedStep(LadderStep.Kind.TYPED_CLIENT, "apart-bare", "pass-through-bare"),
            new PlannedStep(
                LadderStep.Kind.NO_KEEP_ALIVE, "apart-no-keep-alive-bare", "apart-bare"),
            new PlannedStep(LadderStep.Kind.PRIVATE_TLS, "private-tls-bare", "apart-bare"),
            new PlannedStep(LadderStep.Kind.UNGUARDED, "unguarded-bare", "apart-bare"));
    Participant reconnecting = ladder.participants().asked().get(8);
    assertThat(reconnecting.name()).isEqualTo("apart-no-keep-alive-bare");
    assertThat(reconnecting.variant().settings())
        .containsEntry("private-keep-alive", "false")
        .containsEntry("sign-in", "off");
  }

  @Test
  void saysWhichRungsItLeavesOut() throws IOException {
    Files.writeString(folder.resolve("pass-through.variant.yaml"), "name: pass-through\n");
    assertThat(ladder(ONE, APART).leftOut())
        .allMatch(warning -> warning.code() == WarningCode.RUNG_LEFT_OUT && !warning.invalidates())
        .extracting(Warning::message)
        .satisfiesExactly(
            refused ->
                assertThat(refused)
                    .startsWith("the rung 'pass-through' was left out: ")
                    .contains("pass-through.variant.yaml:1: "),
            missing ->
                assertThat(missing)
                    .startsWith("the rung 'nginx' was left out: ")
                    .endsWith(" has no nginx.variant.yaml"),
            missing -> assertThat(missing).endsWith(" has no self-call.variant.yaml"),
            unknown ->
                assertThat(unknown)
                    .isEqualTo(
                        "the rung 'no-keep-alive' was left out: apart has no setting"
                            + " 'private-keep-alive'"),
            missing -> assertThat(missing).endsWith(" has no private-tls.variant.yaml"),
            missing -> assertThat(missing).endsWith(" has no unguarded.variant.yaml"));
  }

  private LadderParticipants ladder(String... descriptors) {
    return LadderParticipants.of(participants(descriptors), List.of("-Xmx64m"));
  }

  private Participants participants(String... descriptors) {
    List<Participant> asked = new ArrayList<>();
    try {
      for (String text : descriptors) {
        Path file = folder.resolve("variant" + asked.size() + ".yaml");
        asked.add(Participant.of(VariantFile.read(Files.writeString(file, text))));
      }
      return new Participants(asked);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
