package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for in vain; needs the packaged variants, whose descriptors are read first. */
class WrongDistancesIT extends LabCommands {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run network --private-rtt -1ms | '-1ms' is not a time",
        "run network --edge-rtt 0,11s | --edge-rtt takes round trips from 0 to 10 s, not 11000.0 ms",
        "run network --edge-rtt 0 --private-rtt 0 --data-rtt 0 | there is no distance to measure at",
        "run network --variants all-in | no variant that takes part has a private link",
        "run network --target a=http://127.0.0.1:1 | leave --target out",
        "run ledger --target a=http://127.0.0.1:1 | leave --target out",
        "start all-in --rtt users=1ms | all-in has no link 'users': choose from edge, data",
        "start all-in --rtt data=soon | 'soon' is not a time",
        "start all-in --rtt data=11s | a round trip takes 0 to 10 s",
        "predict --private-rtt 11s | a round trip takes up to 10 s"
      })
  void refusesDistancesThatCannotBe(String line, String sentence) {
    assertThat(lab(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence);
    assertThat(out.toString()).isEmpty();
  }
}
