package hoplab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged lab as a process, as its users run it. */
final class LabProcess implements AutoCloseable {

  private static final long LIMIT_SECONDS = 240;

  /** Where PostgreSQL's programs lie unpacked, once for all. */
  private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

  private final Process process;
  private final Path out;
  private final Path err;

  private LabProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** The lab's folder for temporary files, its own, so that what is left there is its own too. */
  static Path temporary(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve("tmp")).toRealPath();
  }

  static LabProcess start(Path folder, String... arguments) throws IOException {
    Path home = Path.of("..").toAbsolutePath().normalize();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(folder),
                "-Dot.epg.working-dir=" + PROGRAMS,
                "-Dhoplab.home=" + home,
                "-jar",
                home.resolve("load-tests/target/load-tests-1.0-SNAPSHOT.jar").toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new LabProcess(process, out, err);
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the lab still runs after " + LIMIT_SECONDS + " s: " + err());
    }
    return process.exitValue();
  }

  /** Waits for a whole line on standard output that begins so, and returns the rest of it. */
  String awaitLine(String beginning) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      String all = out();
      for (String line : all.substring(0, all.lastIndexOf('\n') + 1).split("\n")) {
        if (line.startsWith(beginning)) {
          return line.substring(beginning.length()).strip();
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("the lab did not say '" + beginning + "': " + err());
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Everything that it has started and that still runs. */
  List<ProcessHandle> descendants() {
    try (Stream<ProcessHandle> all = process.descendants()) {
      return all.toList();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
