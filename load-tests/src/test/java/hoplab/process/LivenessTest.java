package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LivenessTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesAProcessForDeadThatOnlyItsParentHasNotBuried() throws Exception {
    Process neglectful =
        new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 100").start();
    try {
      long pid = Long.parseLong(neglectful.inputReader().readLine());
      ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
      assertThat(Liveness.isAlive(child)).isTrue();
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (Liveness.isAlive(child) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(Liveness.isAlive(child)).isFalse();
      assertThat(child.isAlive()).as("what its handle says").isTrue();
    } finally {
      neglectful.destroyForcibly();
    }
  }
}
