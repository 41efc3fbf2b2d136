package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorShareTest {

  @TempDir private Path folder;

  private Process java;

  @BeforeEach
  void startSomethingWithManyThreads() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("Waits.java"),
            """
            class Waits {
              public static void main(String[] none) throws Exception {
                System.out.print('!');
                System.out.flush();
                Thread.sleep(Long.MAX_VALUE);
              }
            }
            """);
    java = new ProcessBuilder(JavaRuntime.path(), program.toString()).start();
    assertThat(java.getInputStream().read()).as("it runs").isEqualTo('!');
  }

  @AfterEach
  void end() {
    java.destroyForcibly();
  }

  @Test
  void lowersThePriorityOfEveryThread() throws Exception {
    assumeTrue(ProcessorShare.noPriority().isEmpty(), "skipped: no renice, or no /proc");
    String told = ProcessorShare.lower(java.pid());
    List<String> threads = stats();
    assertThat(threads).hasSizeGreaterThan(5).allMatch(stat -> field(stat, 16).equals("19"));
    assertThat(told).matches("renice -n 19 -p for each of its \\d+ threads");
  }

  @Test
  void keepsEveryThreadToOneProcessorAndLetsItHaveAllAgain() throws Exception {
    assumeTrue(ProcessorShare.noAffinity().isEmpty(), "skipped: no taskset, or one processor");
    int last = Runtime.getRuntime().availableProcessors() - 1;
    ProcessorShare.confine(java.pid(), true);
    assertThat(allowed()).isNotEmpty().containsOnly("" + last);
    ProcessorShare.confine(java.pid(), false);
    assertThat(allowed()).containsOnly("0-" + last);
  }

  @Test
  void saysWhatTheSystemRefused() {
    assumeTrue(ProcessorShare.noPriority().isEmpty(), "skipped: no renice, or no /proc");
    java.destroyForcibly();
    assertThatThrownBy(() -> ProcessorShare.lower(Long.MAX_VALUE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("has no threads to be seen");
  }

  private List<String> stats() throws IOException {
    return tasks().stream().map(task -> read(task.resolve("stat"))).toList();
  }

  private List<String> allowed() throws IOException {
    return tasks().stream()
        .flatMap(task -> read(task.resolve("status")).lines())
        .filter(line -> line.startsWith("Cpus_allowed_list:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .toList();
  }

  private List<Path> tasks() throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(java.pid()), "task"))) {
      return tasks.toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String field(String stat, int behindTheName) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[behindTheName];
  }
}
