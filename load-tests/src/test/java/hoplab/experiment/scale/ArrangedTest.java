package hoplab.experiment.scale;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.result.Scale.Arrangement;
import hoplab.result.SignInSwitch;
import hoplab.result.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrangedTest {

  private static final ScalePlan PLAN =
      new ScalePlan(Duration.ofMillis(20), 4, Duration.ofSeconds(7));
  private static final ScalePlan SHORT =
      new ScalePlan(Duration.ofMillis(20), 4, Duration.ofSeconds(1));

  @TempDir private Path folder;

  @BeforeEach
  void build() throws IOException {
    Files.createFile(folder.resolve("front.jar"));
    Files.createFile(folder.resolve("back.jar"));
    write("variant.yaml", 1);
  }

  @Test
  void findsTheReplicatedTierByItsJarAndBringsAControl() throws IOException {
    write("replicas-2.variant.yaml", 2);
    write("replicas-3.variant.yaml", 3);
    List<Arranged> all = of(PLAN).arranged();
    assertThat(all)
        .extracting(one -> one.arrangement().name())
        .containsExactly("mine-x1", "mine-x2", "mine-x3", "mine-pool-x2", "mine-pool-x3");
    assertThat(all)
        .extracting(one -> one.arrangement().tiers())
        .containsExactly(
            List.of("back-1"),
            List.of("back-1", "back-2"),
            List.of("back-1", "back-2", "back-3"),
            List.of("back-1"),
            List.of("back-1"));
    assertThat(all)
        .extracting(one -> one.variant().settings().get(Arranged.POOL))
        .containsExactly("4", "4", "4", "8", "12");
    assertThat(all).extracting(one -> one.arrangement().processes()).containsExactly(2, 3, 4, 2, 2);
  }

  @Test
  void measuresLessOfTheFirstOnlyInAShortRunAndSaysSo() throws IOException {
    write("replicas-2.variant.yaml", 2);
    Variant usual = usual();
    Arranged.All all = Arranged.of(List.of(usual, usual), SHORT, SignInSwitch.ON);
    assertThat(all.arranged())
        .extracting(Arranged::arrangement)
        .extracting(Arrangement::name)
        .containsExactly("mine-x1", "mine-x2", "mine-pool-x2");
    assertThat(all.leftOut())
        .extracting(Warning::message)
        .containsExactly(
            "replicas of mine were left out: the measurement is short: say --measure 3s or more");
  }

  @Test
  void leavesOutWhatHasNoReplicasAndSaysSo() throws IOException {
    assertThat(of(PLAN).leftOut())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).endsWith(" has no replicas-2.variant.yaml"));
    write("replicas-2.variant.yaml", 1);
    write("replicas-3.variant.yaml", 1);
    assertThat(of(PLAN).leftOut())
        .singleElement()
        .satisfies(
            one -> assertThat(one.message()).endsWith("mine has no two tiers with the same jar"));
  }

  private Arranged.All of(ScalePlan plan) {
    return Arranged.of(List.of(usual()), plan, SignInSwitch.ON);
  }

  private Variant usual() {
    return VariantFile.read(folder.resolve("variant.yaml"));
  }

  private void write(String file, int times) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            name: mine
            title: Mine
            databases: [users]
            settings: {data-pool: 8}
            api: front
            useCases: {user-fetch: ["GET /api/user/{id}"]}
            links:
              - {name: edge, kind: edge, from: client, to: front}
            """);
    StringBuilder tiers =
        new StringBuilder("tiers:\n  front: {jar: front.jar, ready: {path: /r}}\n");
    for (int i = 1; i <= times; i++) {
      text.append(
          "  - {name: inner-%d, kind: private, from: front, to: back-%d}\n".formatted(i, i));
      text.append("  - {name: data-%d, kind: data, from: back-%d, to: users}\n".formatted(i, i));
      tiers.append("  back-%d: {jar: back.jar, ready: {path: /r}}\n".formatted(i));
    }
    Files.writeString(folder.resolve(file), text.append(tiers));
  }
}
