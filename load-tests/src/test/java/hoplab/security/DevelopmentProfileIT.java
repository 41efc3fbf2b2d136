package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A packaged tier that takes secrets has none of its own, whatever profile it is started with. */
class DevelopmentProfileIT {

  @TempDir private Path folder;

  static Stream<Arguments> tiersWithSecretsByProfile() {
    return Stream.of("bff-hybrid", "decoupled")
        .flatMap(variant -> PackagedVariant.named(variant).tiers().stream())
        .filter(tier -> tier.jar().isPresent())
        .map(PackagedTier::of)
        .filter(tier -> !tier.secretVariables().isEmpty())
        .flatMap(tier -> Stream.of("dev", "test", "prod").map(p -> Arguments.of(tier, p)));
  }

  @ParameterizedTest
  @MethodSource("tiersWithSecretsByProfile")
  void refusesToStartAndNamesEverySecret(PackagedTier tier, String profile) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder start =
        new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", tier.jar().toString()));
    Map<String, String> environment = new TreeMap<>(start.environment());
    start.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith("HOPLAB_") && !name.startsWith("QUARKUS_")) {
            start.environment().put(name, value);
          }
        });
    start.environment().put("QUARKUS_PROFILE", profile);
    start.environment().put("QUARKUS_HTTP_PORT", "0");
    Path said = folder.resolve("log");
    Process process = start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    String log = Files.readString(said);
    assertThat(ended).as(log).isTrue();
    assertThat(process.exitValue()).as(log).isEqualTo(1);
    assertThat(log.lines().reduce("", (before, line) -> line))
        .as(log)
        .startsWith("cannot start: set ")
        .contains(new TreeSet<>(tier.secretVariables()));
  }
}
