package hoplab.process;

import hoplab.result.LabException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program that the lab runs beside itself and whose output it reads, such as the load injector.
 */
public final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final ProcessReaper reaper;
  private final Thread reader;

  private ChildProcess(Process process, Path log, ProcessReaper reaper, Consumer<String> listener) {
    this.process = process;
    this.log = log;
    this.reaper = reaper;
    this.reader = new Thread(() -> read(listener), "child-" + process.pid());
  }

  /**
   * Starts {@code java arguments...} with the Java that runs the lab.
   *
   * @param arguments of the {@code java} command: flags, class path, main class, its arguments
   * @param folder where it runs
   * @param log gets all that it says; its folder is made if it is missing
   * @param listener gets each line of its standard output, in a thread of its own; a line is lost
   *     if the listener fails
   */
  public static ChildProcess java(
      List<String> arguments,
      Path folder,
      Path log,
      ProcessReaper reaper,
      Consumer<String> listener) {
    List<String> command = new ArrayList<>(List.of(JavaRuntime.path()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    ChildEnvironment.reduce(builder.environment());
    return start(builder, log, reaper, listener);
  }

  /**
   * Starts a program with the lab's whole environment, as for a build, which may need a proxy or a
   * mirror; what it says goes to the log only.
   *
   * @param command the program and its arguments
   * @param folder where it runs
   * @param log gets all that it says; its folder is made if it is missing
   * @throws LabException if it cannot be started
   */
  public static ChildProcess inheriting(
      List<String> command, Path folder, Path log, ProcessReaper reaper) {
    return start(new ProcessBuilder(command).directory(folder.toFile()), log, reaper, line -> {});
  }

  private static ChildProcess start(
      ProcessBuilder builder, Path log, ProcessReaper reaper, Consumer<String> listener) {
    reaper.mark(builder);
    builder.redirectErrorStream(true);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ChildProcess child = new ChildProcess(builder.start(), log, reaper, listener);
      reaper.watch(child.process.toHandle());
      child.process.getOutputStream().close();
      child.reader.start();
      return child;
    } catch (IOException e) {
      throw new LabException(
          builder.command().get(0) + " cannot be started: " + e.getMessage() + ".", e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Waits until the program has ended and its last line was read.
   *
   * @return its exit code
   */
  int waitFor() throws InterruptedException {
    int exitCode = process.waitFor();
    reader.join();
    reaper.unwatch(process.toHandle());
    return exitCode;
  }

  /** Waits no longer than the limit; empty if the program still runs then. */
  public Optional<Integer> waitFor(long limitMillis) throws InterruptedException {
    return process.waitFor(limitMillis, TimeUnit.MILLISECONDS)
        ? Optional.of(waitFor())
        : Optional.empty();
  }

  /** The last lines that it said, for a message. */
  public String lastLines() {
    return LogTail.of(log);
  }

  /** Ends the program if it still runs; harmless when repeated. */
  @Override
  public void close() {
    ProcessTermination.of(process.toHandle());
    reaper.unwatch(process.toHandle());
  }

  private void read(Consumer<String> listener) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter copy = Files.newBufferedWriter(log)) {
      String line;
      while ((line = lines.readLine()) != null) {
        copy.write(line);
        copy.newLine();
        copy.flush();
        listener.accept(line);
      }
    } catch (IOException e) {
      if (Liveness.isAlive(process.toHandle())) {
        throw new LabException("The log " + log + " cannot be written: " + e.getMessage(), e);
      }
    }
  }
}
