package hoplab.launch;

import hoplab.descriptor.Build;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.process.ChildProcess;
import hoplab.process.ProcessReaper;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the tiers of a variant whose descriptor says how, and whose sources have changed. */
public final class VariantBuild {

  private static final long LIMIT_MINUTES = 10;

  private final Variant variant;
  private final Path logs;
  private final ProcessReaper reaper;
  private final Consumer<String> progress;

  private VariantBuild(
      Variant variant, Path logs, ProcessReaper reaper, Consumer<String> progress) {
    this.variant = variant;
    this.logs = logs;
    this.reaper = reaper;
    this.progress = progress;
  }

  /**
   * Builds every tier that must be built, one after the other.
   *
   * @param logs folder for what the commands say
   * @param progress hears, in a few words, what is being built
   * @throws LabException with the end of what it said if a command fails, cannot be started, or
   *     takes longer than ten minutes; or if the build does not make its result
   */
  public static void of(
      Variant variant, Path logs, ProcessReaper reaper, Consumer<String> progress) {
    VariantBuild builds = new VariantBuild(variant, logs, reaper, progress);
    for (Tier tier : variant.tiers()) {
      tier.build().filter(VariantBuild::isStale).ifPresent(build -> builds.run(tier, build));
    }
  }

  /** Whether there is no result, or a source is newer. */
  static boolean isStale(Build build) {
    try {
      if (!Files.exists(build.result())) {
        return true;
      }
      FileTime made = Files.getLastModifiedTime(build.result());
      for (Path source : build.sources()) {
        if (newest(source).filter(time -> time.compareTo(made) > 0).isPresent()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new LabException("the sources of a build cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<FileTime> newest(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      Optional<FileTime> newest = Optional.empty();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        newest = newest.filter(other -> other.compareTo(time) >= 0).or(() -> Optional.of(time));
      }
      return newest;
    }
  }

  private void run(Tier tier, Build build) {
    for (int i = 0; i < build.commands().size(); i++) {
      List<String> command = build.commands().get(i);
      String words = String.join(" ", command);
      progress.accept("building %s of %s: %s".formatted(tier.name(), variant.name(), words));
      Path log = logs.resolve("%s.%s.build-%d.log".formatted(variant.name(), tier.name(), i + 1));
      try (ChildProcess child = start(tier, command, log)) {
        Optional<Integer> exit = child.waitFor(TimeUnit.MINUTES.toMillis(LIMIT_MINUTES));
        if (!exit.equals(Optional.of(0))) {
          String how =
              exit.map(code -> "ended with exit code " + code)
                  .orElse("did not end within " + LIMIT_MINUTES + " minutes");
          throw failed(
              tier,
              "'%s' %s; the end of what it said:\n%s".formatted(words, how, child.lastLines()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LabException("interrupted", e);
      }
    }
    if (!Files.exists(build.result())) {
      throw failed(tier, "its build succeeds but does not make " + build.result());
    }
  }

  private ChildProcess start(Tier tier, List<String> command, Path log) {
    try {
      return ChildProcess.inheriting(command, variant.folder(), log, reaper);
    } catch (LabException e) {
      throw failed(tier, e.getMessage() + " Install it, or put it on the PATH.");
    }
  }

  private LabException failed(Tier tier, String reason) {
    return new LabException(
        "Tier '%s' of %s cannot be built: %s".formatted(tier.name(), variant.name(), reason));
  }
}
