package hoplab.process;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes what a process that runs gets of the processors. Linux keeps priority and affinity by
 * thread, and a new thread takes those of the thread that starts it: so every thread is told.
 */
public final class ProcessorShare {

  private static final String PRIORITY = "renice";
  private static final String AFFINITY = "taskset";
  private static final int LOWEST = 19;

  /** After this many rounds no thread was missed that was there in the first. */
  private static final int ROUNDS = 2;

  private ProcessorShare() {}

  /** Why no priority can be lowered here, in one sentence; empty if it can. */
  public static Optional<String> noPriority() {
    return missing(PRIORITY);
  }

  /** Why no process can be kept to one processor here, in one sentence; empty if it can. */
  public static Optional<String> noAffinity() {
    return Runtime.getRuntime().availableProcessors() < 2
        ? Optional.of("there is one processor only")
        : missing(AFFINITY);
  }

  /**
   * Gives a process the lowest priority. Who is not root cannot take it back.
   *
   * @return what the system was told, in one clause
   * @throws LabException if the system refuses
   */
  public static String lower(long pid) {
    int threads = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> all = threads(pid);
      threads = all.size();
      List<String> command = new ArrayList<>(List.of(PRIORITY, "-n", "" + LOWEST, "-p"));
      command.addAll(all);
      run(command);
    }
    return "%s -n %d -p for each of its %d threads".formatted(PRIORITY, LOWEST, threads);
  }

  /**
   * Keeps a process to the last processor, or lets it have all again.
   *
   * @return what the system was told, in one clause
   * @throws LabException if the system refuses
   */
  public static String confine(long pid, boolean confined) {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    String processors = confined ? "" + last : "0-" + last;
    run(List.of(AFFINITY, "-a", "-c", "-p", processors, "" + pid));
    return "%s -a -c -p %s".formatted(AFFINITY, processors);
  }

  private static Optional<String> missing(String program) {
    if (!Files.isDirectory(Path.of("/proc/self/task"))) {
      return Optional.of("the system does not list the threads of a process under /proc");
    }
    return Niceness.isOnPath(System.getenv().getOrDefault("PATH", ""), program)
        ? Optional.empty()
        : Optional.of(program + " is not installed, or not on the PATH");
  }

  private static List<String> threads(long pid) {
    try (Stream<Path> tasks = Files.list(Path.of("/proc", "" + pid, "task"))) {
      return tasks.map(task -> task.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new LabException("process " + pid + " has no threads to be seen: " + e, e);
    }
  }

  /** A thread that has ended meanwhile is no failure: the other threads are told all the same. */
  private static void run(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    ChildEnvironment.reduce(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0 && !said.contains("No such process")) {
        throw new LabException("%s was refused: %s".formatted(command.get(0), said));
      }
    } catch (IOException e) {
      throw new LabException(command.get(0) + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
