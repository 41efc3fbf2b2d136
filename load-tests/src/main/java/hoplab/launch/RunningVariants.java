package hoplab.launch;

import hoplab.descriptor.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Variants that run side by side, all of them, until this is closed. */
public final class RunningVariants implements AutoCloseable {

  private final List<RunningVariant> all = new ArrayList<>();

  private RunningVariants() {}

  /**
   * Starts one after the other.
   *
   * @throws hoplab.result.LabException if one does not start; none is left running then
   */
  public static RunningVariants start(List<Variant> variants, LaunchContext context) {
    RunningVariants running = new RunningVariants();
    try {
      for (Variant variant : variants) {
        running.all.add(RunningVariant.start(variant, variant.name(), context));
      }
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  /** In the order in which they were started. */
  public List<RunningVariant> all() {
    return List.copyOf(all);
  }

  /** Returns once a tier of any of them has ended, with a sentence on it. */
  public String awaitDeath() {
    CompletableFuture.anyOf(
            all.stream()
                .flatMap(variant -> variant.tiers().stream())
                .map(tier -> tier.process().onExit())
                .toArray(CompletableFuture[]::new))
        .join();
    return all.stream()
        .flatMap(variant -> variant.firstDeath().stream())
        .findFirst()
        .orElse("a tier ended");
  }

  @Override
  public void close() {
    all.parallelStream().forEach(RunningVariant::close);
  }
}
