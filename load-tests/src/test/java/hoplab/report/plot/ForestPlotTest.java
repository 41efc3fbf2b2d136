package hoplab.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.report.Samples;
import hoplab.report.Xml;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Judged;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ForestPlotTest {
  private static final double PIXEL = 0.11;

  @Test
  void drawsDifferencesIntervalsAndFloorsToOneScale() {
    Document plot =
        plot(
            ForestPlot.wide(
                with(
                    row("bff-hybrid", 600, 500, 700, 100, Verdict.REAL),
                    row("decoupled", 50, -100, 200, 100, Verdict.INDISTINGUISHABLE)),
                Quantile.P50));
    List<Element> dots = Xml.elements(plot, "circle");
    double zero = number(byClass(plot, "line", "zero").get(0), "x1");
    double perMicro = (number(dots.get(0), "cx") - number(dots.get(1), "cx")) / 550;
    assertThat(number(dots.get(0), "cx")).isEqualTo(zero + 600 * perMicro, within(PIXEL));
    Element floor = byClass(plot, "rect", "floor").get(0);
    assertThat(number(floor, "x")).isEqualTo(zero - 100 * perMicro, within(PIXEL));
    assertThat(number(floor, "width")).isEqualTo(200 * perMicro, within(2 * PIXEL));
    Element interval = byClass(plot, "line", "ci v1").get(0);
    assertThat(number(interval, "x1")).isEqualTo(zero + 500 * perMicro, within(PIXEL));
    assertThat(number(interval, "x2")).isEqualTo(zero + 700 * perMicro, within(PIXEL));
  }

  @Test
  void tellsVerdictsApartByShape() {
    Document plot =
        plot(
            ForestPlot.small(
                with(
                    row("bff-hybrid", 600, 500, 700, 100, Verdict.REAL),
                    row("decoupled", 50, -100, 200, 100, Verdict.INDISTINGUISHABLE),
                    row("all-in'", 50, -100, 200, 0, Verdict.INVALID)),
                Quantile.P50));
    List<Element> dots = Xml.elements(plot, "circle");
    assertThat(dots)
        .extracting(dot -> dot.getAttribute("class"))
        .containsExactly("mark v1", "mark hollow v2");
    assertThat(byClass(plot, "path", "mark stroke v0")).hasSize(1);
    assertThat(byClass(plot, "rect", "floor")).as("none for the duplicate itself").hasSize(2);
  }

  @Test
  void theCloseUpShowsAtTheEdgeWhatIsFarAway() {
    Run run =
        with(
            row("bff-hybrid", 600, 590, 614, 6, Verdict.REAL),
            row("decoupled", 7, 2, 12, 6, Verdict.INDISTINGUISHABLE));
    Document plot = plot(ForestPlot.closeUp(run, Quantile.P50));
    assertThat(Xml.elements(plot, "circle")).hasSize(1);
    assertThat(plot.getDocumentElement().getTextContent()).contains("+600 \u00b5s \u2192");
  }

  @Test
  void theCloseUpHoldsWhatIsWithinTheBandOfARatio() {
    Comparison far = ratio("bff-hybrid", 1.99, 1_423, 1_339, 1_509, Verdict.REAL);
    Comparison near = ratio("decoupled", 0.987, -19, -63, 27, Verdict.INDISTINGUISHABLE);
    String plot = ForestPlot.closeUp(with(far, near), Quantile.P50);
    assertThat(Xml.elements(plot(plot), "circle")).as("of decoupled alone").hasSize(1);
    assertThat(plot(plot).getDocumentElement().getTextContent()).doesNotContain("\u2190");
  }

  @Test
  void noCloseUpWhereAllIsClose() {
    Run run = with(row("decoupled", 7, 2, 12, 6, Verdict.INDISTINGUISHABLE));
    assertThat(ForestPlot.closeUp(run, Quantile.P50)).isNull();
  }

  private static Comparison row(
      String variant, double difference, double low, double high, double floor, Verdict verdict) {
    return Comparison.byFloor(
        variant, "all-in", Quantile.P50, difference, low, high, floor, verdict);
  }

  private static Comparison ratio(
      String variant, double ratio, double micros, double low, double high, Verdict verdict) {
    return ComparisonBuilder.from(row(variant, micros, low, high, 0, verdict))
        .with(
            c ->
                c.judged(Judged.RATIO)
                    .ratio(ratio)
                    .ratioCiLow(0.95 * ratio)
                    .ratioCiHigh(1.05 * ratio)
                    .floorMicros(null));
  }

  private static Run with(Comparison... rows) {
    Run run = Samples.ordinary().run();
    return RunBuilder.builder(run).comparisons(List.of(rows)).build();
  }

  private static Document plot(String svg) {
    return Xml.parse(svg);
  }

  private static List<Element> byClass(Document plot, String element, String cssClass) {
    List<Element> found = new ArrayList<>(Xml.elements(plot, element));
    found.removeIf(e -> !e.getAttribute("class").equals(cssClass));
    return found;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
