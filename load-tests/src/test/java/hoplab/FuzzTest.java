package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is read from others and parsed by code of ours, under a coverage-guided fuzzer. What it
 * found is kept among the seeds, so that it is tried first.
 */
@DisabledOnOs(value = OS.LINUX, architectures = "aarch64", disabledReason = "no Jazzer for it")
class FuzzTest {

  private static final Map<Class<?>, FuzzerProcess> RUNNING = new HashMap<>();

  @BeforeAll
  static void startAllAtOnce() throws IOException {
    for (Class<?> target : FuzzTargets.all()) {
      RUNNING.put(target, FuzzerProcess.start(target, FuzzTargets.seeds(target)));
    }
    RUNNING.put(PlantedFault.class, FuzzerProcess.start(PlantedFault.class, List.of()));
  }

  @AfterAll
  static void stop() {
    RUNNING.values().forEach(FuzzerProcess::close);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void findsNoInputThatFails(Class<?> target) throws Exception {
    FuzzerProcess fuzzer = RUNNING.get(target);
    assertThat(fuzzer.exitCode()).as(fuzzer.log()).isZero();
    assertThat(fuzzer.log()).contains("Done ");
  }

  @Test
  void findsAPlantedFault() throws Exception {
    FuzzerProcess fuzzer = RUNNING.get(PlantedFault.class);
    assertThat(fuzzer.exitCode()).as(fuzzer.log()).isNotZero();
    assertThat(fuzzer.log()).contains("IllegalStateException: planted", "hop!");
  }

  static List<Class<?>> targets() {
    return FuzzTargets.all();
  }
}
