package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectorTest {

  @TempDir Path folder;

  @Test
  void passesEverySettingOn() {
    HopSettings settings =
        new HopSettings(
            List.of(new Target("a'", "http://127.0.0.1:1")),
            10,
            1.5,
            2,
            500,
            20,
            4,
            3,
            4,
            2,
            5,
            6,
            folder,
            TraceSettings.NONE);

    List<String> arguments = Injector.arguments(settings, folder);

    Properties properties = new Properties();
    arguments.stream()
        .filter(argument -> argument.startsWith("-Dhoplab."))
        .map(argument -> argument.substring(2).split("=", 2))
        .forEach(pair -> properties.setProperty(pair[0], pair[1]));
    assertThat(HopSettings.from(properties)).isEqualTo(settings);
    assertThat(arguments).containsAll(Injector.jvmFlags());
    assertThat(arguments)
        .containsSubsequence(
            "-cp",
            "io.gatling.app.Gatling",
            "-s",
            "hoplab.simulation.HopSimulation",
            "-rf",
            folder.toString());
  }

  @Test
  void hasNoJarWhereItRunsFromFoldersOfClasses() {
    assertThat(Injector.jar()).isEmpty();
  }

  @Test
  void runsUnderTheSameFlagsAsGatlingsOwnPlugin() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(Injector.jvmFlags())
        .allSatisfy(flag -> assertThat(pom).contains("<jvmArg>" + flag + "</jvmArg>"));
  }

  @Test
  void saysThatASimulationLeftNothing() {
    assertThatThrownBy(() -> Injector.read(folder))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("left no injection.json");
  }

  @Test
  void saysThatTheOutcomeCannotBeRead() throws Exception {
    Files.writeString(folder.resolve("injection.json"), "{\"warmUp\": ");

    assertThatThrownBy(() -> Injector.read(folder))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("injection.json");
  }
}
