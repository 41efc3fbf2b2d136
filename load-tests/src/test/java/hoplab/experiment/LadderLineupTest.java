package hoplab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.experiment.LadderLineup.Step;
import hoplab.topology.VariantFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderLineupTest {

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
    LadderLineup ladder = LadderLineup.of(lineup(ONE, APART, ELSEWHERE));
    assertThat(ladder.steps())
        .containsExactly(
            new Step("duplicate", "one-bare'", "one-bare"),
            new Step("sign-in", "one", "one-bare"),
            new Step("private-hop", "apart-bare", "one-bare"),
            new Step("private-hop", "apart", "one"),
            new Step("sign-in", "apart", "apart-bare"),
            new Step("aggregation", "apart-dashboard", "apart"),
            new Step("other-origin", "elsewhere-bare", "one-bare"),
            new Step("sign-in", "elsewhere", "elsewhere-bare"),
            new Step("preflight", "elsewhere-preflight", "elsewhere"));
  }

  @Test
  void comparesWithSignInWhereBothSignInAlike() {
    assertThat(LadderLineup.of(lineup(ONE, ELSEWHERE.replace("bearer", "session"))).steps())
        .contains(new Step("other-origin", "elsewhere", "one"));
  }

  @Test
  void givesEachRungProcessesOfItsOwn() {
    Lineup lineup = LadderLineup.of(lineup(ONE, APART, ELSEWHERE)).lineup();
    assertThat(lineup.everyone(false))
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
            "elsewhere-preflight");
    assertThat(lineup.everyone(false))
        .allSatisfy(
            one ->
                assertThat(one.signIn().isPresent())
                    .as(one.name())
                    .isNotEqualTo(one.name().contains("-bare")));
    assertThat(lineup.asked())
        .extracting(Participant::errand)
        .filteredOn(errand -> !errand.equals(Errand.USER_FETCH))
        .containsExactly(new Errand("/api/user/{id}/dashboard", false), new Errand("", true));
  }

  @Test
  void refusesWhatHasNothingToSwitchOff() {
    String open = ONE.replace("settings: {sign-in: \"on\"}\n", "");
    assertThatThrownBy(() -> LadderLineup.of(lineup(open)))
        .isInstanceOf(Order.WrongOrder.class)
        .hasMessage("one cannot climb: its variant.yaml has no setting 'sign-in' to switch off");
    Participant outside =
        new Participant("x", null, URI.create("http://h"), Optional.empty(), Errand.USER_FETCH);
    assertThatThrownBy(() -> LadderLineup.of(new Lineup(List.of(outside))))
        .isInstanceOf(Order.WrongOrder.class)
        .hasMessageContaining("leave --target out");
  }

  private Lineup lineup(String... descriptors) {
    List<Participant> asked = new ArrayList<>();
    try {
      for (String text : descriptors) {
        Path file = folder.resolve("variant" + asked.size() + ".yaml");
        asked.add(Participant.of(VariantFile.read(Files.writeString(file, text))));
      }
      return new Lineup(asked);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
