package hoplab.experiment.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.descriptor.VariantFile;
import hoplab.result.SignInSwitch;
import hoplab.result.UseCase;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunOptions.WrongOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallOrdersTest {

  private static final String TWO_CALLS =
      """
      name: apart
      title: A page of another origin
      tiers:
        app: {command: [app], ready: {path: /}}
        web: {command: [web], ready: {path: /}}
      links:
        - {name: edge, kind: edge, from: client, to: app}
        - {name: page, kind: edge, from: client, to: web}
      api: app
      page: web
      useCases:
        user-fetch: ["GET /user/{id}"]
        dashboard: ["GET /user/{id}", "GET /orders/{id}"]
      """;

  private static final String ONE_CALL =
      TWO_CALLS
          .replace("name: apart", "name: one")
          .replace("page: web", "page: app")
          .replace(", \"GET /orders/{id}\"", "");

  @TempDir private Path folder;

  @Test
  void callsThatGoOutTogetherAlsoGoInARowAndAfterPreflights() throws IOException {
    Participants all = CallOrders.of(asked(ONE_CALL, TWO_CALLS), SignInSwitch.ON);
    assertThat(all.asked())
        .extracting(Participant::name)
        .containsExactly(
            "one", "apart", "apart-in-a-row", "apart-preflights", "apart-in-a-row-preflights");
    assertThat(dashboard(all, 2)).containsExactly("GET /user/{id} then GET /orders/{id}");
    assertThat(dashboard(all, 3))
        .containsExactly(
            "OPTIONS /user/{id} then GET /user/{id}", "OPTIONS /orders/{id} then GET /orders/{id}");
    assertThat(dashboard(all, 4))
        .containsExactly(
            "OPTIONS /user/{id} then GET /user/{id} then OPTIONS /orders/{id} then GET /orders/{id}");
  }

  @Test
  void withoutTokensNoCallNeedsAPreflight() throws IOException {
    assertThat(CallOrders.of(asked(TWO_CALLS), SignInSwitch.OFF).asked())
        .extracting(Participant::name)
        .containsExactly("apart", "apart-in-a-row");
  }

  @Test
  void refusesAVariantWithoutADashboard() throws IOException {
    Participants asked = asked(ONE_CALL.replaceAll("  dashboard.*\n", ""));
    assertThatThrownBy(() -> CallOrders.of(asked, SignInSwitch.ON))
        .isInstanceOf(WrongOrder.class)
        .hasMessageContaining("'one' has no use case dashboard");
  }

  private static List<String> dashboard(Participants all, int place) {
    return all.asked().get(place).variant().useCases().get(UseCase.DASHBOARD.label());
  }

  private Participants asked(String... descriptors) throws IOException {
    List<Participant> all = new ArrayList<>();
    for (String descriptor : descriptors) {
      Path file = folder.resolve("variant" + all.size() + ".yaml");
      all.add(Participant.of(VariantFile.read(Files.writeString(file, descriptor))));
    }
    return new Participants(all);
  }
}
