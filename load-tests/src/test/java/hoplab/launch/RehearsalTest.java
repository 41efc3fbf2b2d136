package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.process.ProcessReaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

@EnabledForJreRange(minVersion = 25)
class RehearsalTest {

  @TempDir Path folder;
  private ProcessReaper reaper;
  private LaunchContext context;

  @BeforeEach
  void begin() {
    reaper = ProcessReaper.start();
    context =
        LaunchContext.direct(
                reaper, Optional.empty(), List.of("-XX:+UseSerialGC"), folder.resolve("logs"))
            .withArchives(ArchiveKind.PROFILES);
  }

  @AfterEach
  void end() {
    reaper.close();
  }

  @Test
  void keepsProfilesOfAJarThatTwoTiersShare() throws IOException {
    Variant variant = VariantFile.read(ForeignVariant.asJar(folder));
    Rehearsal.of(variant, "foreign", context, running -> assertThat(running.tiers()).hasSize(2));
    assertThat(ClassArchive.isMissingFor(variant, ArchiveKind.PROFILES)).isFalse();
    assertThat(besideTheJar(variant)).hasSize(1);
    try (RunningVariant running = RunningVariant.start(variant, "foreign", context)) {
      assertThat(running.tiers()).hasSize(2).allMatch(RunningTier::archived);
    }
  }

  @Test
  void keepsNothingOfWhatDidNotComeToItsEnd() throws IOException {
    Variant variant = VariantFile.read(ForeignVariant.asJar(folder));
    assertThatThrownBy(
            () ->
                Rehearsal.of(
                    variant,
                    "foreign",
                    context,
                    running -> {
                      throw new IllegalStateException("cut off");
                    }))
        .hasMessage("cut off");
    assertThat(besideTheJar(variant)).isEmpty();
    try (RunningVariant running = RunningVariant.start(variant, "foreign", context)) {
      assertThat(running.tiers()).noneMatch(RunningTier::archived);
    }
  }

  private static List<Path> besideTheJar(Variant variant) throws IOException {
    Path jar = variant.tiers().get(0).jar().orElseThrow();
    try (Stream<Path> files = Files.list(jar.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(jar.getFileName() + "."))
          .toList();
    }
  }
}
