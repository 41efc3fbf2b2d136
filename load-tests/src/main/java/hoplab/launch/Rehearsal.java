package hoplab.launch;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A start of a variant that Java watches: as its tiers end, Java writes the classes and the method
 * profiles of each jar that has none yet.
 */
public final class Rehearsal {

  /** Writing takes Java about seven seconds of one processor for each tier. */
  private static final Duration WRITING_LIMIT = Duration.ofMinutes(2);

  private Rehearsal() {}

  /**
   * Starts the variant, lets it be used, ends it, and keeps what Java wrote. A jar of which nothing
   * could be written does without.
   *
   * @param use calls what is to be profiled; what it throws ends the rehearsal, with nothing kept
   */
  public static void of(
      Variant variant, String label, LaunchContext context, Consumer<RunningVariant> use) {
    Map<Path, String> recorded = firstTierOfEachJar(variant);
    Set<ClassArchive> archives =
        recorded.keySet().stream()
            .map(jar -> ClassArchive.of(jar, ArchiveKind.PROFILES))
            .collect(Collectors.toSet());
    try (RunningVariant running =
        RunningVariant.startRecorded(variant, label, context, Set.copyOf(recorded.values()))) {
      use.accept(running);
      if (ended(running)) {
        archives.forEach(ClassArchive::adopt);
      }
    } finally {
      archives.forEach(ClassArchive::discard);
    }
  }

  /** Two processes cannot write the same file. */
  private static Map<Path, String> firstTierOfEachJar(Variant variant) {
    Map<Path, String> first = new LinkedHashMap<>();
    for (Tier tier : variant.tiers()) {
      tier.jar().ifPresent(jar -> first.putIfAbsent(jar, tier.name()));
    }
    return first;
  }

  /** Whether all tiers came to their end themselves. */
  private static boolean ended(RunningVariant running) {
    CompletableFuture<?>[] ends =
        running.tiers().stream()
            .map(RunningTier::process)
            .map(
                process -> {
                  process.destroy();
                  return process.onExit();
                })
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).orTimeout(WRITING_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }
}
