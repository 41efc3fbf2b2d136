package hoplab;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One target under Jazzer, in a process of its own: Jazzer takes a whole Java for itself. What it
 * learns and finds stays in {@code target/fuzz/NAME}.
 */
final class FuzzerProcess implements AutoCloseable {

  /** How long each target is tried: {@code mvn verify -Dhoplab.fuzz.seconds=600} for longer. */
  static final int SECONDS = Integer.getInteger("hoplab.fuzz.seconds", 1);

  /** A wait for ever, not a machine that is busy. */
  private static final int SLOWEST_INPUT_SECONDS = 60;

  private static final int PATIENCE_SECONDS = 600;

  private final Process process;
  private final Path folder;

  private FuzzerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts to try a target; does not wait.
   *
   * @param target has a method {@code fuzzerTestOneInput(byte[])}
   * @param seeds inputs to begin with
   */
  static FuzzerProcess start(Class<?> target, List<Path> seeds) throws IOException {
    Path folder = Path.of("target", "fuzz", target.getSimpleName()).toAbsolutePath();
    Path learnt = Files.createDirectories(folder.resolve("learnt"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("-XX:+EnableDynamicAgentLoading"); // Jazzer attaches to itself
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Jazzer.class.getName()));
    command.add("--target_class=" + target.getName());
    command.add("--instrumentation_includes=hoplab.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + SECONDS);
    command.add("-timeout=" + SLOWEST_INPUT_SECONDS);
    if (!seeds.isEmpty()) {
      command.add(
          seeds.stream()
              .map(seed -> seed.toAbsolutePath().normalize().toString())
              .collect(Collectors.joining(",", "-seed_inputs=", "")));
    }
    command.add(learnt.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fuzz.log").toFile())
            .start();
    return new FuzzerProcess(process, folder);
  }

  /** 0 if nothing was found. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(SECONDS + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the fuzzer still runs: " + folder);
    }
    return process.exitValue();
  }

  /** What it said. */
  String log() throws IOException {
    return Files.readString(folder.resolve("fuzz.log"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
