package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What failed once does not fail again, also where {@link FuzzTest} does not run. */
class FuzzSeedsTest {

  @ParameterizedTest
  @MethodSource("targets")
  void standsEverySeed(Class<?> target) throws Throwable {
    List<Path> seeds = FuzzTargets.seeds(target);
    assertThat(seeds).isNotEmpty();
    for (Path seed : seeds) {
      try {
        byte[] data = Files.readAllBytes(seed);
        target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) data);
      } catch (InvocationTargetException e) {
        throw new AssertionError(seed.toString(), e.getCause());
      }
    }
  }

  static List<Class<?>> targets() {
    return FuzzTargets.all();
  }
}
