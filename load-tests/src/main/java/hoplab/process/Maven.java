package hoplab.process;

import hoplab.result.LabException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maven, as this machine has it. Its environment is the lab's own, {@code MAVEN_OPTS} among it, so
 * that it finds the repository that built the lab; it works offline where that suffices.
 */
public final class Maven {

  private static final String OFFLINE = "offline mode";

  private final Path program;
  private final ProcessReaper reaper;

  private Maven(Path program, ProcessReaper reaper) {
    this.program = program;
    this.reaper = reaper;
  }

  /** Whether a shell would find it. */
  public static boolean isInstalled() {
    return program().isPresent();
  }

  /**
   * The one that a shell would find.
   *
   * @throws LabException if there is none
   */
  public static Maven installed(ProcessReaper reaper) {
    return new Maven(
        program().orElseThrow(() -> new LabException("Maven was not found: install it.")), reaper);
  }

  /**
   * Builds without tests and checks.
   *
   * @param folder of the root project
   * @param arguments what to build
   * @param log gets all that it says
   * @return how long it took
   * @throws LabException with the end of the log if it failed
   */
  public Duration build(Path folder, List<String> arguments, Path log) {
    long begin = System.nanoTime();
    if (run(folder, arguments, log, true) != 0) {
      boolean offline = LogTail.of(log).contains(OFFLINE);
      begin = System.nanoTime();
      if (!offline || run(folder, arguments, log, false) != 0) {
        throw new LabException("The build failed; the end of its log:\n" + LogTail.of(log));
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private int run(Path folder, List<String> arguments, Path log, boolean offline) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-B",
                "-q",
                "-f",
                folder.resolve("pom.xml").toString(),
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-Dmdep.analyze.skip=true",
                "-Dcyclonedx.skip=true"));
    if (offline) {
      command.add("-o");
    }
    command.addAll(arguments);
    try (ChildProcess build = ChildProcess.inheriting(command, folder, log, reaper)) {
      return build.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, "mvn.cmd"), Path.of(folder, "mvn")))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
