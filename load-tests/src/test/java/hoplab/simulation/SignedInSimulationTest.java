package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.SignIn;
import hoplab.result.TargetRecording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation signs in by itself, and keeps to itself what it gets. */
class SignedInSimulationTest {

  private static final String COOKIE = "x7Qk2mZ0s1d9";
  private static final String TOKEN = "eyJ0.k4Tq8.w2Lp6";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"0, 1", "3, 3"}) // staff alone asks for all; each asks for what is theirs
  void showsEveryTargetWhatWhoeverAsksGotThereAndNobodyElse(int users, int whoSignIn)
      throws Exception {
    try (GuardedServer session = new GuardedServer(SignIn.SESSION, COOKIE);
        GuardedServer bearer = new GuardedServer(SignIn.BEARER, TOKEN);
        AnsweringServer open = AnsweringServer.atOnce()) {
      HopSettings settings =
          settings(
              users,
              1_500,
              new Target("session", session.url(), Optional.of(SignIn.SESSION), Optional.empty()),
              new Target(
                  "bearer",
                  bearer.url() + "/api/user/{id}",
                  Optional.of(SignIn.BEARER),
                  Optional.empty()),
              new Target("open", open.url()));
      assertThat(String.join(" ", Injector.arguments(settings, folder)))
          .contains("-Dhoplab.signIn=session=session,bearer=bearer ");

      SimulationProcess process = SimulationProcess.run(settings, folder);

      assertThat(process.exitCode()).as(process.text()).isZero();
      assertThat(Injector.read(folder).targets())
          .extracting(TargetRecording::latency)
          .allSatisfy(latency -> assertThat(latency.errors()).isZero());
      assertThat(session.refused() + bearer.refused()).as("in the warm-up too").isZero();
      assertThat(session.signIns()).as("one was told to come again").isEqualTo(whoSignIn + 1);
      assertThat(bearer.signIns()).isEqualTo(whoSignIn + 1);
      assertThat(Injector.read(folder).warmUp().signInMillis()).isGreaterThan(1_000);
      assertThat(process.text()).doesNotContain(COOKIE, TOKEN);
      assertThat(filesThatHold(COOKIE)).isEmpty();
      assertThat(filesThatHold(TOKEN)).isEmpty();
    }
  }

  @Test
  void endsWithASentenceWhereNobodyCanSignIn() throws Exception {
    try (GuardedServer bearer = new GuardedServer(SignIn.BEARER, TOKEN)) {
      SimulationProcess process =
          SimulationProcess.run(
              settings(
                  0,
                  0,
                  new Target("other", bearer.url(), Optional.of(SignIn.SESSION), Optional.empty())),
              folder);

      assertThat(process.exitCode()).isNotZero();
      assertThat(process.text())
          .contains(
              "nobody can sign in at other: POST /api/sign-in must answer 204 and a cookie, not 200");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=http://h | b=session | hoplab.signIn names b, which is no target",
        "a=http://h | a=basic | cannot hold \"a=basic\": say NAME=session or NAME=bearer",
        "a=http://h | a | cannot hold \"a\"",
        "a=https://h | a=session | cannot be signed in at over https"
      })
  void saysWhatIsWrong(String targets, String signIn, String message) {
    Properties properties = new Properties();
    properties.setProperty("hoplab.targets", targets);
    properties.setProperty("hoplab.signIn", signIn);

    assertThatThrownBy(() -> HopSettings.from(properties))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesToMeasureForLongerThanATokenHolds() {
    Target bearer = new Target("a", "http://h", Optional.of(SignIn.BEARER), Optional.empty());
    Target session = new Target("a", "http://h", Optional.of(SignIn.SESSION), Optional.empty());
    assertThat(settings(0, 869_000, bearer).warmUpLimitMillis()).isEqualTo(869_000);
    assertThat(settings(0, 870_000, session).warmUpLimitMillis()).isEqualTo(870_000);
    assertThat(settings(1_000, 769_000, bearer).warmUpLimitMillis()).isEqualTo(769_000);
    for (int users : List.of(0, 1_000)) {
      assertThatThrownBy(() -> settings(users, 870_000 - 100 * users, bearer))
          .isInstanceOf(SimulationException.class)
          .hasMessage(
              "a token holds for 900 s, a trial with its warm-up may take 901 s: measure for a shorter time");
    }
  }

  private HopSettings settings(int signedInUsers, int warmUpLimitMillis, Target... targets) {
    return new HopSettings(
        List.of(targets),
        50,
        1,
        2,
        500,
        0,
        0,
        7,
        99_999,
        signedInUsers,
        warmUpLimitMillis,
        12_000,
        folder,
        TraceSettings.NONE);
  }

  private List<Path> filesThatHold(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
