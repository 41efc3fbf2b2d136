package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.validation.BundleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path: the three variants, a server that is no Quarkus, and the same server as something
 * that runs already, side by side.
 */
class LabRunIT {

  private static final Path FOREIGN =
      Path.of("src/test/resources/hoplab/cli/foreign-shop/variant.yaml").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void measuresTheThreeAForeignServerAndOneThatRunsAlreadySideBySide() throws Exception {
    Path results = folder.resolve("results");
    var programs = DebianPostgres.programs();
    try (DebianPostgres server =
            programs.isPresent() ? DebianPostgres.start(programs.get()) : null;
        LabProcess running = LabProcess.start(folder, "start", FOREIGN.toString());
        LabProcess lab =
            LabProcess.start(folder, arguments(running.awaitLine("api "), results, server))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).as(lab::err).isNotBlank();
      JsonNode run = JsonMapper.builder().build().readTree(lab.out());
      assertThat(run.path("seed").asLong()).isEqualTo(7);
      assertThat(run.path("plan").path("ratePerSecond").asInt()).isEqualTo(50);
      assertThat(run.path("plan").path("signIn").asText()).isEqualTo("on");
      assertThat(run.path("plan").path("signedInUsers").asInt()).isEqualTo(6);
      List<String> names = new ArrayList<>();
      for (JsonNode variant : run.path("variants")) {
        names.add(variant.path("name").asText());
        JsonNode fetch = variant.path("userFetch");
        assertThat(fetch.path("count").asInt()).as(variant.toString()).isEqualTo(2 * 3 * 50);
        assertThat(fetch.path("errors").asInt()).as(variant.toString()).isZero();
        assertThat(fetch.path("p50Micros").asDouble()).isPositive();
        boolean outside = variant.path("name").asText().equals("outside");
        assertThat(variant.path("outside").asBoolean()).isEqualTo(outside);
        assertThat(variant.path("tiers").isEmpty()).isEqualTo(outside);
      }
      assertThat(names)
          .containsExactlyInAnyOrder(
              "all-in", "all-in'", "bff-hybrid", "decoupled", "foreign-shop", "outside");
      assertThat(run.path("database").path("kind").asText())
          .isEqualTo(server == null ? "embedded" : "outside");
      assertThat(lab.out() + lab.err()).doesNotContain(DebianPostgres.PASSWORD);
      assertAUserFetchIsOneDataRoundTrip(run.path("ledger"));
      assertThat(lab.descendants()).isEmpty();
    }
    try (Stream<Path> bundles = Files.list(results)) {
      List<Path> all = bundles.toList();
      assertThat(all).hasSize(1);
      assertThat(BundleCheck.problems(all.get(0))).isEmpty();
      assertThat(all.get(0).resolve("report.html")).isRegularFile();
    }
  }

  /** On Debian's PostgreSQL where it is installed, apart from the embedded one. */
  private static String[] arguments(String runsAlready, Path results, DebianPostgres server) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "hop", "--trials", "2", "--rate", "50", "--measure", "3s"));
    arguments.addAll(List.of("--warm-up", "3s", "--signed-in-users", "6", "--seed", "7", "--json"));
    arguments.addAll(List.of("--variant", FOREIGN.toString()));
    arguments.addAll(List.of("--target", "outside=" + runsAlready));
    arguments.addAll(List.of("--target-sign-in", "outside=bearer"));
    arguments.addAll(List.of("--results", results.toString()));
    if (server != null) {
      arguments.addAll(List.of("--database", server.jdbcUrl()));
    }
    return arguments.toArray(String[]::new);
  }

  /** Fails when somebody adds a second query, or BEGIN and COMMIT around the first. */
  private static void assertAUserFetchIsOneDataRoundTrip(JsonNode ledger) {
    Map<String, Long> trips = new TreeMap<>();
    for (JsonNode row : ledger) {
      if (row.path("useCase").asText().equals("user-fetch")
          && row.path("visit").asText().equals("repeated")) {
        assertThat(row.path("varied")).as(row.toString()).isEmpty();
        String key = row.path("variant").asText() + " " + row.path("kind").asText();
        trips.merge(key, row.path("roundTrips").asLong(), Long::sum);
      }
    }
    assertThat(trips)
        .containsEntry("all-in data", 1L)
        .containsEntry("bff-hybrid data", 1L)
        .containsEntry("decoupled data", 1L)
        .containsEntry("all-in edge", 1L)
        .containsEntry("bff-hybrid edge", 1L)
        .containsEntry("bff-hybrid private", 1L)
        .containsEntry("decoupled edge", 1L)
        .containsEntry("foreign-shop edge", 1L);
  }
}
