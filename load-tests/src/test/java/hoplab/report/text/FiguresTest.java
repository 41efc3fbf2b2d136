package hoplab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.statistics.Interval;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures ascii = Figures.ASCII;

  @Test
  void writesMicrosecondsWithSeparators() {
    assertThat(ascii.time(1_242.4)).isEqualTo("1,242 us");
    assertThat(ascii.cell(312.6)).isEqualTo("313");
  }

  @Test
  void writesTenthsBelowTenMicroseconds() {
    assertThat(ascii.cell(9.94)).isEqualTo("9.9");
    assertThat(ascii.cell(10)).isEqualTo("10");
  }

  @Test
  void writesMillisecondsFromTenThousandMicroseconds() {
    assertThat(ascii.cell(9_999)).isEqualTo("9,999");
    assertThat(ascii.cell(10_000)).isEqualTo("10.00 ms");
    assertThat(ascii.time(-12_345)).isEqualTo("-12.35 ms");
  }

  @Test
  void timesThatStandTogetherShareUnitAndDecimals() {
    Times close = ascii.together(7.3, 2.31, 12.4);
    assertThat(close.signed(7.3)).isEqualTo("+7.3");
    assertThat(close.interval(2.31, 12.4)).isEqualTo("[2.3, 12.4]");
    Times wide = ascii.together(602, 590.2, 614);
    assertThat(wide.interval(590.2, 614)).isEqualTo("[590, 614]");
    Times long_ = ascii.together(14_910, 900, 15_690);
    assertThat(long_.interval(900, 15_690)).isEqualTo("[0.90, 15.69]");
    assertThat(long_.unit()).isEqualTo("ms");
  }

  @Test
  void zeroHasNoSign() {
    Times times = ascii.together(0.01, 5);
    assertThat(times.signed(0.01)).isEqualTo("0.0");
    assertThat(times.signed(-0.01)).isEqualTo("0.0");
    assertThat(times.signed(0)).isEqualTo("0.0");
  }

  @Test
  void saysSoWhereThereIsNoNumber() {
    assertThat(ascii.cell(Double.NaN)).isEqualTo("n/a");
    assertThat(ascii.time(Double.POSITIVE_INFINITY)).isEqualTo("n/a");
    assertThat(ascii.cell((Interval) null)).isEqualTo("n/a");
    assertThat(ascii.together(5).interval(Double.NEGATIVE_INFINITY, 5)).isEqualTo("n/a");
    assertThat(ascii.percent(Double.NaN, 1)).isEqualTo("n/a");
  }

  @Test
  void usesTheMinusSignOfItsMedium() {
    assertThat(ascii.time(-59)).isEqualTo("-59 us");
    assertThat(Figures.TYPOGRAPHIC.time(-59)).isEqualTo("\u221259 \u00b5s");
  }

  @Test
  void writesSharesMemoryAndDurations() {
    assertThat(ascii.percent(0.0125, 1)).isEqualTo("1.3%");
    assertThat(ascii.signedPercent(0.02, 0)).isEqualTo("+2%");
    assertThat(ascii.signedPercent(-0.001, 0)).isEqualTo("0%");
    assertThat(ascii.confidence(0.95)).isEqualTo("95%");
    assertThat(ascii.confidence(0.995)).isEqualTo("99.5%");
    assertThat(ascii.mebibytes(212L << 20)).isEqualTo("212");
    assertThat(ascii.duration(99_900)).isEqualTo("99.9 s");
    assertThat(ascii.duration(132_400)).isEqualTo("2 min 12 s");
  }
}
