package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.trial.Rigor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabTest extends LabCommands {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
run hopp              | there is no experiment 'hopp': choose from
run --variants all-on | there is no variant 'all-on': choose from all-in, bff-hybrid, decoupled
run --rate -5         | --rate must be 1 to 10000, not -5
run --rate 0          | --rate must be 1 to 10000, not 0
run --rate many       | Invalid value for option '--rate'
run --trials 1        | --trials must be 2 to 100, not 1
run --measure 10      | '10' is not a time
run --measure 1ms     | --measure must be 1 to 3600, not 0.001
run --rigor sloppy    | Invalid value for option '--rigor'
run --target nonsense | --target
run --target x=ftp://127.0.0.1:1 | 'ftp://127.0.0.1:1' is no address to call
run --trails 3        | Unknown option
security --variants x | there is no variant 'x': choose from all-in, bff-hybrid, decoupled
run ladder --sign-in off | the ladder begins bare and ends signed in: leave --sign-in out
run --sign-in perhaps | Invalid value for option '--sign-in'
run --target-sign-in x=session | --target-sign-in names 'x', which is no --target
run --target x=http://127.0.0.1:1 --target-sign-in x=basic | Invalid value for option
run --signed-in-users 0 | --signed-in-users must be 1 to 10000, for so many users have an account, not 0
run --signed-in-users -3 | --signed-in-users must be 1 to 10000, for so many users have an account, not -3
run --signed-in-users 10001 | --signed-in-users must be 1 to 10000, for so many users have an account, not 10001
run --signed-in-users some | Invalid value for option '--signed-in-users'
run --signed-in-users 5 --sign-in off | nobody signs in with --sign-in off: leave --signed-in-users out
run --target x=http://127.0.0.1:1 --target-sign-in x=bearer --measure 1000s | a token holds for 900 s
run browser --chromium /nowhere | --chromium names /nowhere, which cannot be run
run browser --sign-in off | without a token a page asks for no preflight: leave --sign-in out
run browser --visits 0 | --visits must be 1 to 100, not 0
run heavy --statements 257 | --statements must be 0 to 256, not 257
run heavy --heavy-share root | --heavy-share is nice, affinity, cgroup or none, not
run heavy --target x=http://127.0.0.1:1 | what runs already is not told which processors it gets: leave --target out
run browser --target x=http://127.0.0.1:1 | what runs already has no wire on its edge: leave --target out
run footprint --prices /nowhere | --prices /nowhere cannot be read
run footprint --target x=http://127.0.0.1:1 | what runs already is neither started nor seen from inside
run burst --waiting 0 | --waiting must be 1ms to 1s, not 0.0ms
run burst --target x=http://127.0.0.1:1 | what runs already has no wire on its data links: leave --target out
run all --live | --live shows one experiment at a time: leave it out
run scale --scale-waiting 1ms | --scale-waiting must be 5ms to 500ms, not 1ms
run scale --scale-pool 17 | --scale-pool must be 1 to 16, not 17
run scale --target x=http://127.0.0.1:1 | what runs already has no wire on its data links: leave --target out
run scale --variants decoupled | no variant that takes part has replicas: see docs/adding-a-variant.md
start --sign-in maybe | Invalid value for option '--sign-in'
start nobody          | there is no variant 'nobody'
validate              | Missing required parameter
compare results       | requires at least 2 values, but only 1 were specified
""")
  void namesWrongUseInOneSentence(String arguments, String sentence) {
    assertThat(lab(arguments.strip().split(" +"))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).startsWith("lab: ").contains("--help");
    assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void showsEveryDefaultInItsHelp() {
    assertThat(lab("run", "--help")).isZero();
    for (Rigor rigor : Rigor.values()) {
      assertThat(out.toString())
          .contains(
              "%s (%d trials of %s, warm-up up to %s, %d users signed in)"
                  .formatted(
                      rigor.name().toLowerCase(java.util.Locale.ROOT),
                      rigor.trials(),
                      HumanDuration.write(rigor.measurement()),
                      HumanDuration.write(rigor.warmUpLimit()),
                      rigor.signedInUsers()));
    }
    assertThat(out.toString().split("default:")).hasSizeGreaterThanOrEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "start",
        "check",
        "security",
        "validate",
        "doctor",
        "calibrate",
        "predict",
        "compare",
        "index",
        "report",
        "picture",
        "drill"
      })
  void explainsEachCommand(String command) {
    assertThat(lab(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: lab " + command);
  }

  @Test
  void saysThatThereIsNothingToPredictFrom() {
    assertThat(lab("predict", "--results", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("run ./lab run network first");
  }

  @Test
  void saysWhereADescriptorIsWrong() throws IOException {
    Path descriptor = Files.writeString(folder.resolve("variant.yaml"), "name: mine\nport: 80\n");
    assertThat(lab("run", "--variant", descriptor.toString(), "--results", folder.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("variant.yaml:2: ").contains("port");
  }

  @Test
  void refusesAResultsFolderThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(
            lab(
                "run",
                "--target",
                "a=http://127.0.0.1:1",
                "--results",
                file.resolve("x").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains(file.toString());
  }

  @Test
  void refusesToValidateWhatIsNoBundle() {
    assertThat(lab("validate", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("BAD").contains("holds no run.json");
  }

  @Test
  void saysWhetherThisMachineCanMeasure() {
    assertThat(lab("doctor", "--results", folder.toString())).isZero();
    assertThat(out.toString()).contains("processors", "clock", "noise", "can measure");
  }
}
