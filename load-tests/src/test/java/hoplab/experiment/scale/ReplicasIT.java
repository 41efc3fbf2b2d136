package hoplab.experiment.scale;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCheck;
import hoplab.contract.RawRequest;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.result.Scale.Kind;
import hoplab.result.SignInSwitch;
import hoplab.trial.TierFlags;
import hoplab.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own replicas, packaged. */
class ReplicasIT {

  private static final int FETCHES = 40;

  @TempDir private static Path logs;
  private static ProcessReaper reaper;
  private static DatabaseServer database;

  @BeforeAll
  static void startDatabase() {
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
    reaper.close();
  }

  @Test
  void copiesKeepTheLawAndASessionGoesBackToItsCopy() throws IOException {
    Arranged two = arranged("all-in", Kind.REPLICAS, 2);
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(two, "copies", links)) {
      assertKeepsTheLaw(running);
      assertThat(right(running)).isEqualTo(FETCHES);
      Map<String, Wire> wires = links.byLink("copies");
      assertThat(wires.get("data-1").connected()).isEqualTo(4);
      assertThat(wires.get("data-2").connected()).isEqualTo(4);
    }
  }

  @Test
  void halfOfAllSignedInFetchesAreRefusedWithoutStickiness() throws IOException {
    Arranged two = arranged("all-in", Kind.REPLICAS, 2);
    Arranged anywhere = new Arranged(two.arrangement(), two.with(Arranged.STICKY, "false"));
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(anywhere, "anywhere", links)) {
      assertThat(right(running)).isEqualTo(FETCHES / 2);
    }
  }

  @Test
  void userServicesKeepTheLawTakeTurnsAndKeepNoSession() throws IOException {
    Arranged two = arranged("bff-hybrid", Kind.REPLICAS, 2);
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(two, "services", links)) {
      assertKeepsTheLaw(running);
      Map<String, Wire> wires = links.byLink("services");
      long first = wires.get("users-1").traffic().roundTrips();
      long second = wires.get("users-2").traffic().roundTrips();
      assertThat(right(running)).isEqualTo(FETCHES);
      assertThat(wires.get("users-1").traffic().roundTrips() - first).isBetween(20L, 26L);
      assertThat(wires.get("users-2").traffic().roundTrips() - second).isBetween(20L, 26L);
      assertThat(wires.get("user-data-1").connected()).isEqualTo(4);
      assertThat(wires.get("order-data").connected()).isEqualTo(8);
    }
  }

  @Test
  void theControlIsOneProcessWithAsManyConnections() {
    Arranged control = arranged("bff-hybrid", Kind.CONTROL, 3);
    assertThat(control.arrangement().tiers()).containsExactly("user-service");
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(control, "control", links)) {
      assertThat(running.tiers()).hasSize(3);
      assertThat(links.byLink("control").get("user-data").connected()).isEqualTo(12);
    }
  }

  private static int right(RunningVariant running) throws IOException {
    RawRequest fetch = RawRequest.of("GET", "/api/user/u00042").with(running.credentials());
    int right = 0;
    for (int i = 0; i < FETCHES; i++) {
      int status = fetch.sendTo(running.api()).status();
      assertThat(status).isIn(200, 401);
      right += status == 200 ? 1 : 0;
    }
    return right;
  }

  private static Arranged arranged(String variant, Kind kind, int times) {
    Path file = Path.of("..", variant, "variant.yaml").toAbsolutePath().normalize();
    ScalePlan plan = new ScalePlan(Duration.ofMillis(20), 4, Duration.ofSeconds(7));
    return Arranged.of(List.of(VariantFile.read(file)), plan, SignInSwitch.ON).arranged().stream()
        .filter(one -> one.arrangement().is(variant, kind, times))
        .findFirst()
        .orElseThrow();
  }

  private static RunningVariant start(Arranged one, String label, WiredLinks links) {
    return RunningVariant.start(
        one.variant(),
        label,
        new LaunchContext(
            reaper,
            Optional.of(database),
            TierFlags.jvm(Jit.C1),
            logs,
            LaunchContext.READY_LIMIT,
            links));
  }

  private static void assertKeepsTheLaw(RunningVariant running) {
    EnumSet<Chapter> chapters =
        EnumSet.of(Chapter.USER_FETCH, Chapter.HEADERS, Chapter.DASHBOARD, Chapter.STATEMENT);
    assertThat(LawCheck.run(running.api(), Law.cases(7, chapters), running.credentials()))
        .isEmpty();
  }
}
