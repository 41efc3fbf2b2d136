package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFingerprintTest {

  @TempDir Path folder;

  @Test
  void describesThisMachine() {
    Machine machine = MachineFingerprint.read(Duration.ofMillis(300));
    assertThat(machine.logicalProcessors()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(machine.memoryBytes()).isGreaterThan(Runtime.getRuntime().maxMemory());
    assertThat(machine.kernel()).isEqualTo(System.getProperty("os.version"));
    assertThat(machine.jvm()).contains(System.getProperty("java.version"));
    assertThat(machine.processor()).isNotEqualTo("unknown");
  }

  @Test
  void recognisesHypervisorsByTheirNames() {
    assertThat(MachineFingerprint.hypervisorIn("QEMU Standard PC")).isEqualTo("QEMU");
    assertThat(MachineFingerprint.hypervisorIn("Microsoft Corporation Virtual Machine"))
        .isEqualTo("Virtual Machine");
    assertThat(MachineFingerprint.hypervisorIn("LENOVO ThinkPad")).isNull();
  }

  @Test
  void readsAGovernorWhereThereIsOne() throws IOException {
    Path governor = Files.writeString(folder.resolve("scaling_governor"), "performance\n");
    assertThat(MachineFingerprint.firstLine(governor)).isEqualTo("performance");
    assertThat(MachineFingerprint.firstLine(folder.resolve("none"))).isNull();
    assertThat(MachineFingerprint.firstLine(Files.createFile(folder.resolve("empty")))).isNull();
  }
}
