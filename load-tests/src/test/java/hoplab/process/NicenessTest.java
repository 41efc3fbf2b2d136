package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hoplab.descriptor.VariantFile;
import hoplab.launch.ForeignVariant;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicenessTest {

  @TempDir Path folder;

  @Test
  void everyTierHasTheNicenessAndKeepsItsProcess() throws Exception {
    int own = niceness(ProcessHandle.current().pid());
    assumeTrue(Niceness.granted(7) == 7, "skipped: no nice on this system");
    try (ProcessReaper reaper = ProcessReaper.start();
        RunningVariant running =
            RunningVariant.start(
                VariantFile.read(ForeignVariant.in(folder)),
                "foreign",
                LaunchContext.direct(reaper, Optional.empty(), List.of(), folder)
                    .withNiceness(7))) {
      assertThat(running.tiers())
          .isNotEmpty()
          .allSatisfy(
              tier -> {
                assertThat(niceness(tier.process().pid())).isEqualTo(Math.min(19, own + 7));
                assertThat(tier.process().info().command().orElse("")).contains("java");
              });
    }
  }

  @Test
  void isGrantedOnlyWhereTheSystemKnowsIt() {
    String searchPath = String.join(File.pathSeparator, "", folder.toString());
    assertThat(Niceness.isKnown(searchPath)).isFalse();
    assertThat(Niceness.isKnown("")).isFalse();
  }

  @Test
  void needsNoCommandForNone() {
    assertThat(Niceness.command(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 20})
  void refusesWhatIsNoNiceness(int niceness) {
    assertThatThrownBy(() -> Niceness.granted(niceness))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("niceness is 0 to 19, got " + niceness);
  }

  /** Field 19 of Linux' {@code /proc/PID/stat}, 17 after the name, which may hold anything. */
  private static int niceness(long pid) throws java.io.IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    assumeTrue(Files.exists(stat), "skipped: no /proc on this system");
    String text = Files.readString(stat);
    return Integer.parseInt(text.substring(text.lastIndexOf(')') + 2).split(" ")[16]);
  }
}
