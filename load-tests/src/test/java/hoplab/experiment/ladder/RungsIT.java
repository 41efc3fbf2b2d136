package hoplab.experiment.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCheck;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.result.LadderStep.Kind;
import hoplab.result.SignInSwitch;
import hoplab.result.UseCase;
import hoplab.trial.Participant;
import hoplab.trial.TierFlags;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rung of the project's own ladder that this machine can have, packaged. */
class RungsIT {

  private static final List<String> FLAGS = TierFlags.jvm(Jit.C1);
  private static final HopRungs FOOT = HopRungs.of(packaged("all-in"), FLAGS);
  static final List<Participant> RUNGS = FOOT.and(FOOT.of(packaged("bff-hybrid"))).rungs();

  @TempDir private static Path logs;
  private static ProcessReaper reaper;
  private static DatabaseServer database;

  @BeforeAll
  static void startDatabase() {
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
    reaper.close();
  }

  @ParameterizedTest
  @FieldSource("RUNGS")
  void keepsTheContract(Participant rung) {
    holdsTheLaw(rung.variant(), rung.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"PASS_THROUGH", "SELF_CALL"})
  void keepsTheContractSignedIn(Kind kind) {
    Path file = packaged("all-in").folder().resolve(kind.label() + ".variant.yaml");
    Variant variant = VariantFile.read(file);
    assertThat(variant.settings()).containsEntry(Variant.SIGN_IN, SignInSwitch.ON.label());
    holdsTheLaw(variant, variant.name());
  }

  private static void holdsTheLaw(Variant variant, String label) {
    Set<Chapter> chapters = EnumSet.of(Chapter.USER_FETCH, Chapter.HEADERS);
    if (variant.useCases().containsKey(UseCase.DASHBOARD.label())) {
      chapters.addAll(EnumSet.of(Chapter.DASHBOARD, Chapter.STATEMENT));
    }
    LaunchContext context = LaunchContext.direct(reaper, Optional.of(database), FLAGS, logs);
    try (RunningVariant running = RunningVariant.start(variant, label, context)) {
      Map<String, String> staff = running.credentials();
      assertThat(LawCheck.run(running.api(), Law.cases(7, chapters), staff)).isEmpty();
    }
  }

  private static Variant packaged(String name) {
    return VariantFile.read(Path.of("..", name, "variant.yaml").toAbsolutePath().normalize());
  }
}
