package hoplab;

import hoplab.descriptor.PlaceholderFuzz;
import hoplab.descriptor.VariantFileFuzz;
import hoplab.measure.ServerTimingFuzz;
import hoplab.result.bundle.RunFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the fuzzer tries, and where it begins. */
final class FuzzTargets {

  private static final Path SEEDS = Path.of("src/test/resources/hoplab/fuzz");

  private FuzzTargets() {}

  static List<Class<?>> all() {
    return List.of(
        VariantFileFuzz.class, PlaceholderFuzz.class, RunFuzz.class, ServerTimingFuzz.class);
  }

  /** What is right, and what failed once. */
  static List<Path> seeds(Class<?> target) throws IOException {
    List<Path> seeds = new ArrayList<>(good(target));
    try (Stream<Path> kept = Files.list(SEEDS.resolve(target.getSimpleName()))) {
      kept.sorted().forEach(seeds::add);
    }
    return seeds;
  }

  /** What is there anyway and right. */
  private static List<Path> good(Class<?> target) {
    Path resources = Path.of("src/test/resources/hoplab");
    if (target.equals(VariantFileFuzz.class)) {
      return List.of(
          resources.resolve("launch/foreign/variant.yaml"),
          Path.of("../all-in/variant.yaml"),
          Path.of("../bff-hybrid/variant.yaml"),
          Path.of("../decoupled/variant.yaml"));
    }
    if (target.equals(RunFuzz.class)) {
      return List.of(
          resources.resolve("result/run.v1.golden.json"),
          resources.resolve("result/run.v2.golden.json"));
    }
    return List.of();
  }
}
