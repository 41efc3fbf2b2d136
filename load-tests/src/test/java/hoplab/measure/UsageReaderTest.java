package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UsageReaderTest {

  private final UsageReader reader = UsageReader.ofThisMachine();
  private final long self = ProcessHandle.current().pid();

  @Test
  void readsTheProcessorTimeOfAProcessThreadsThatEndedIncluded() throws Exception {
    long before = reader.process(self).orElseThrow().cpuNanos();
    long burnt = burnInAThreadThatEnds(TimeUnit.MILLISECONDS.toNanos(200));
    long used = reader.process(self).orElseThrow().cpuNanos() - before;
    assertThat(used).isBetween(burnt - 20_000_000, burnt + 2_000_000_000);
  }

  @Test
  void agreesWithTheJavaMachinesOwnFigure() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    long read = reader.process(self).orElseThrow().cpuNanos();
    long after = system.getProcessCpuTime();
    assertThat(read).isBetween(before - 20_000_000, after + 20_000_000);
  }

  @Test
  void readsMemory() {
    long bytes = reader.process(self).orElseThrow().residentBytes();
    assertThat(bytes).isBetween(20L << 20, 8L << 30);
  }

  @Test
  void knowsNothingOfAProcessThatIsGone() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(reader.process(process.pid())).isEmpty();
  }

  @Test
  void accountsForTheWholeMachine() throws Exception {
    MachineTime before = reader.machine();
    long begin = System.nanoTime();
    burnInAThreadThatEnds(TimeUnit.MILLISECONDS.toNanos(500));
    MachineTime used = reader.machine().since(before);
    double passedMillis = (System.nanoTime() - begin) / 1e6;
    double expected = passedMillis * Runtime.getRuntime().availableProcessors();
    assertThat((double) used.totalMillis()).isBetween(expected * 0.8 - 40, expected * 1.2 + 40);
    assertThat(used.busyMillis()).isGreaterThan(300);
  }

  private static long burnInAThreadThatEnds(long nanos) throws InterruptedException {
    long[] burnt = new long[1];
    Thread thread =
        new Thread(
            () -> {
              var threads = ManagementFactory.getThreadMXBean();
              long start = threads.getCurrentThreadCpuTime();
              while (burnt[0] < nanos) {
                burnt[0] = threads.getCurrentThreadCpuTime() - start;
              }
            });
    thread.start();
    thread.join();
    return burnt[0];
  }
}
