package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hoplab.result.Jit;
import hoplab.result.LabException;
import hoplab.result.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCodecTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, UTC",
    "tr-TR, Europe/Istanbul",
    "de-DE, America/St_Johns",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "hi-IN-u-nu-deva, Asia/Kolkata",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"
  })
  void writesTheSameBytesInEveryLocaleAndTimeZone(String language, String place) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
    assertThat(RunCodec.write(ExampleRun.run())).isEqualTo(golden());
  }

  @ParameterizedTest
  @CsvSource({"en-US, UTC", "tr-TR, Europe/Istanbul", "ar-EG-u-nu-arab, Asia/Kolkata"})
  void readsBackInEveryLocaleAndTimeZone(String language, String place) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
    assertThat(RunCodec.read(golden())).isEqualTo(ExampleRun.run());
  }

  @Test
  void completesOlderVersionsWithNullForWhatTheyDidNotRecord() {
    assertThat(RunCodec.read(golden("run.v1.golden.json"))).isEqualTo(ExampleRun.version1());
    assertThat(RunCodec.read(golden("run.v2.golden.json"))).isEqualTo(ExampleRun.version2());
    assertThat(RunCodec.read(golden("run.v3.golden.json"))).isEqualTo(ExampleRun.version3());
    assertThat(RunCodec.read(golden("run.v4.golden.json"))).isEqualTo(ExampleRun.version4());
    assertThat(RunCodec.read(golden("run.v5.golden.json"))).isEqualTo(ExampleRun.version5());
  }

  @Test
  void readsTheCompilersOfAnOlderVersionFromTheFlagsOfTheTiers() {
    String first = golden("run.v5.golden.json").replace("-Xmx256m", "-XX:TieredStopAtLevel=1");
    assertThat(RunCodec.read(first).plan().compilers()).isEqualTo(Jit.C1);
  }

  @Test
  void refusesANewerSchemaVersion() {
    refuses(
        golden().replace("\"schemaVersion\": 6", "\"schemaVersion\": 7"),
        "run.json has schema version 7, this lab reads up to 6: use a newer lab.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"1\"", "1.0", "null"})
  void refusesASchemaVersionThatIsNone(String version) {
    refuses(
        golden().replace("\"schemaVersion\": 6", "\"schemaVersion\": " + version),
        "needs a schemaVersion from 1, got " + version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": NaN | run.json is not a run",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": \"NaN\" | 0 or more, got NaN",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": 1e999 | 0 or more, got Infinity",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": \"100\" | run.json is not a run",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": null | run.json is not a run",
        "\"lagP50Micros\": 100.0, | '' | run.json is not a run",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": 1, \"x\": 2 | Unrecognized field \"x\"",
        "\"lagP50Micros\": 100.0 | \"lagP50Micros\": 1, \"lagP50Micros\": 2 | Duplicate field",
        "\"baselineProcess\": 2 | \"baselineProcess\": 3 | baselineProcess lies from 1 to 2, got 3",
        "\"baselineProcess\": 2 | \"baselineProcess\": 1.5 | run.json is not a run",
        "\"kind\": \"data\" | \"kind\": \"sideways\" | run.json is not a run",
        "\"quantile\": \"p99.9\" | \"quantile\": \"p95\" | run.json is not a run",
        "\"rigor\": \"quick\" | \"rigor\": \"hasty\" | run.json is not a run",
        "\"signIn\": \"on\" | \"signIn\": 0 | run.json is not a run",
        "\"verdict\": \"INVALID\" | \"verdict\": 2 | run.json is not a run",
        "\"p90Micros\": 900.0 | \"p90Micros\": 600.0 | do not fall, got 602.111 before 600.0"
      })
  void refusesWhatIsNotARun(String from, String to, String message) {
    assertThat(golden()).contains(from);
    refuses(golden().replace(from, to), message);
  }

  @Test
  void refusesTextThatIsNotJson() {
    refuses("", "schemaVersion");
    refuses("<html>", "run.json is not a run");
    refuses(golden() + "{}", "run.json is not a run");
  }

  static String golden() {
    return golden("run.v6.golden.json");
  }

  static String golden(String name) {
    try (InputStream golden = Run.class.getResourceAsStream(name)) {
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void refuses(String json, String message) {
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> RunCodec.read(json))
        .withMessageContaining(message);
  }
}
