package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlGroupTest {

  @Test
  void holdsAProcessUntilItIsClosed() throws Exception {
    assumeTrue(ControlGroup.missing().isEmpty(), "skipped: no control group can be made");
    Process process = new ProcessBuilder("sleep", "60").start();
    String before = groups(process);
    try (ControlGroup group = ControlGroup.around(process.pid())) {
      assertThat(groups(process)).contains("/hoplab-" + process.pid());
      assertThat(group.told()).startsWith("a control group of its own with cpu.");
    } finally {
      assertThat(groups(process)).isEqualTo(before);
      process.destroyForcibly();
    }
  }

  @Test
  void findsTheGroupOfEitherVersion() {
    assertThat(ControlGroup.around(List.of("4:memory:/a", "1:cpu,cpuacct:/b"), 7))
        .hasValueSatisfying(
            group -> assertThat(group.told()).contains("cpu.shares 2, where 1024 is usual"));
    assertThat(ControlGroup.around(List.of("4:memory:/a", "0::/"), 7))
        .hasValueSatisfying(
            group -> assertThat(group.told()).contains("cpu.weight 1, where 100 is usual"));
    assertThat(ControlGroup.around(List.of("4:memory:/a"), 7)).isEmpty();
  }

  private static String groups(Process process) throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cgroup"));
  }
}
