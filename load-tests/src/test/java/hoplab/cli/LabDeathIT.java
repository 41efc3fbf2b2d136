package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outlives the lab, however it ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LabDeathIT {

  private static final Duration CTRL_C = Duration.ofSeconds(5);
  private static final long SIGINT_BIT = 1 << (2 - 1);
  private static final Duration KILLED = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void leavesNothingAfterKillDashNine() throws Exception {
    try (LabProcess lab = running()) {
      List<ProcessHandle> children = started(lab);
      lab.handle().destroyForcibly();
      await(KILLED, () -> children.stream().noneMatch(LabDeathIT::runs));
      await(KILLED, this::nothingIsLeft);
    }
  }

  @Test
  void stopsWithinFiveSecondsOfCtrlC() throws Exception {
    assumeThat(ignoresCtrlC())
        .as(
            "whether this build ignores Ctrl-C, as a script's background job does, and all it"
                + " starts")
        .isFalse();
    try (LabProcess lab = running()) {
      List<ProcessHandle> children = started(lab);
      new ProcessBuilder("kill", "-INT", Long.toString(lab.handle().pid())).start().waitFor();
      await(CTRL_C, () -> !lab.handle().isAlive());
      await(CTRL_C, () -> children.stream().noneMatch(LabDeathIT::runs));
      assertThat(lab.exitCode()).isEqualTo(130);
      assertThat(nothingIsLeft()).isTrue();
      assertThat(lab.err()).doesNotContain("should not have happened", "Exception");
    }
  }

  /** What Linux says of this process, and children inherit; nothing is known of others. */
  private static boolean ignoresCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(mask.substring(7).strip(), 16) & SIGINT_BIT) != 0;
  }

  /** A lab in the middle of a trial: the database and some tiers run. */
  private LabProcess running() throws IOException {
    LabProcess lab =
        LabProcess.start(
            folder,
            "run",
            "--variants",
            "all-in",
            "--trials",
            "2",
            "--warm-up",
            "20s",
            "--results",
            results().toString());
    await(Duration.ofMinutes(2), () -> lab.err().contains("trial 1 of 2"));
    return lab;
  }

  /** Its children, and the database, which has no parent any more. */
  private List<ProcessHandle> started(LabProcess lab) throws IOException {
    String data = LabProcess.temporary(folder).resolve(".hoplab-database-").toString();
    List<ProcessHandle> all = new ArrayList<>(lab.descendants());
    assertThat(all).as("the reaper's process and a tier").hasSizeGreaterThanOrEqualTo(2);
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      List<ProcessHandle> databases =
          processes.filter(p -> p.info().commandLine().orElse("").contains(data)).toList();
      assertThat(databases).as("the database").isNotEmpty();
      all.addAll(databases);
    }
    return all;
  }

  private Path results() {
    return folder.resolve("results");
  }

  /** Neither half a bundle nor the database's files. */
  private boolean nothingIsLeft() {
    try (Stream<Path> bundles = Files.list(results());
        Stream<Path> temporary = Files.list(LabProcess.temporary(folder))) {
      return bundles.findAny().isEmpty()
          && temporary.noneMatch(path -> path.getFileName().toString().startsWith(".hoplab-"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A zombie waits to be buried by a parent that is not ours; it runs no more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void await(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after " + limit).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
