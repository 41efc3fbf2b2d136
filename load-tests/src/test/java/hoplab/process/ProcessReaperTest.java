package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.launch.ForeignVariant;
import hoplab.launch.TinyLab;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessReaperTest {

  @TempDir Path folder;

  @Test
  void leavesNothingBehindWhenTheLabIsKilledAlthoughASignalReachedItsReaperToo() throws Exception {
    Legacy legacy = startALab();
    ProcessHandle reaper =
        legacy.processes.stream()
            .filter(
                p ->
                    p.info().commandLine().orElse("").contains(ReaperProcess.class.getSimpleName()))
            .findFirst()
            .orElseThrow();
    reaper.destroy();
    legacy.lab.destroyForcibly();
    legacy.lab.onExit().get();
    assertGoneSoon(legacy);
  }

  @Test
  void leavesNothingBehindWhenTheLabIsInterrupted() throws Exception {
    Legacy legacy = startALab();
    long begin = System.nanoTime();
    legacy.lab.destroy();
    legacy.lab.onExit().get();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertGoneSoon(legacy);
  }

  @Test
  void endsAProcessThatItWasNotToldOfYet() throws Exception {
    ProcessReaper reaper = ProcessReaper.start();
    ProcessBuilder builder = new ProcessBuilder("sleep", "100");
    reaper.mark(builder);
    ProcessHandle untold = builder.start().toHandle();
    reaper.close();
    assertThat(await(() -> !Liveness.isAlive(untold))).isTrue();
  }

  @Test
  void sparesAProcessThatOnlyHasTheNumberOfAWatchedOne() throws Exception {
    ProcessHandle stranger = new ProcessBuilder("sleep", "100").start().toHandle();
    OrphanCleanup cleanup = new OrphanCleanup();
    cleanup.read(
        "process " + stranger.pid() + " " + (ProcessReaper.startMillis(stranger) - 60_000));
    cleanup.run();
    assertThat(stranger.isAlive()).isTrue();
    cleanup.read("process " + stranger.pid() + " " + ProcessReaper.startMillis(stranger));
    cleanup.run();
    assertThat(Liveness.isAlive(stranger)).isFalse();
  }

  @Test
  void deletesOnlyFoldersOfTheLab() throws Exception {
    ProcessReaper reaper = ProcessReaper.start();
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Path link = Files.createSymbolicLink(folder.resolve("hoplab-link"), precious);
    for (Path path : List.of(precious, link, Path.of("/"), Path.of("hoplab-x"), Path.of("/tmp"))) {
      assertThatThrownBy(() -> reaper.watch(path)).isInstanceOf(IllegalArgumentException.class);
    }
    OrphanCleanup cleanup = new OrphanCleanup();
    cleanup.read("folder " + precious);
    cleanup.read("folder " + link);
    cleanup.run();
    assertThat(precious).exists();
    reaper.close();
  }

  @Test
  void keepsAFolderThatIsWhole() throws Exception {
    ProcessReaper reaper = ProcessReaper.start();
    TemporaryFolder aside = TemporaryFolder.createIn(folder, "bundle", reaper);
    TemporaryFolder half = TemporaryFolder.createIn(folder, "bundle", reaper);
    Files.writeString(aside.path().resolve("run.json"), "{}");
    Files.writeString(half.path().resolve("run.json"), "{");
    aside.keepAs(folder.resolve("bundle"));
    reaper.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("bundle"));
    }
  }

  @Test
  void deletesWhatLinksLeadOutOfButNotWhereTheyLead() throws Exception {
    ProcessReaper reaper = ProcessReaper.start();
    Path precious = Files.writeString(folder.resolve("precious"), "gold");
    TemporaryFolder temporary = TemporaryFolder.createIn(folder, "x", reaper);
    Files.createSymbolicLink(temporary.path().resolve("link"), folder);
    temporary.close();
    assertThat(temporary.path()).doesNotExist();
    assertThat(precious).exists();
    reaper.close();
  }

  private record Legacy(ProcessHandle lab, List<ProcessHandle> processes, List<Path> folders) {}

  private Legacy startALab() throws Exception {
    Process lab =
        new ProcessBuilder(
                JavaRuntime.path(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TinyLab.class.getName(),
                ForeignVariant.in(folder).toString())
            .redirectError(folder.resolve("lab.err").toFile())
            .start();
    List<ProcessHandle> processes = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    BufferedReader lines = lab.inputReader();
    String line;
    while ((line = lines.readLine()) != null && !line.equals("ready")) {
      if (line.startsWith("process ")) {
        processes.add(ProcessHandle.of(Long.parseLong(line.substring(8))).orElseThrow());
      } else if (line.startsWith("folder ")) {
        folders.add(Path.of(line.substring(7)));
      }
    }
    assertThat(line).as(Files.readString(folder.resolve("lab.err"))).isEqualTo("ready");
    assertThat(processes).hasSizeGreaterThan(6).allMatch(Liveness::isAlive);
    assertThat(folders).hasSize(2).allMatch(Files::exists);
    return new Legacy(lab.toHandle(), processes, folders);
  }

  private static void assertGoneSoon(Legacy legacy) {
    assertThat(await(() -> legacy.processes.stream().noneMatch(Liveness::isAlive)))
        .as("processes left")
        .isTrue();
    assertThat(await(() -> legacy.folders.stream().noneMatch(Files::exists)))
        .as("folders left")
        .isTrue();
  }

  private static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return true;
  }
}
