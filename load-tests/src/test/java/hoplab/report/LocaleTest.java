package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva"})
  void everyReportIsTheSameEverywhere(String tag) {
    SampleRun sample = Samples.largest();
    Run run = sample.run();
    Locale.setDefault(Locale.ROOT);
    String expected = everything(run, sample.distributions());
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(everything(run, sample.distributions())).isEqualTo(expected);
  }

  private static String everything(Run run, Distributions distributions) {
    return Samples.page(run, distributions) + Samples.terminal(run, 80, false) + Picture.svg(run);
  }
}
