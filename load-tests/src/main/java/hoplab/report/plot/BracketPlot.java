package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.report.text.LoadSentences;
import hoplab.result.Capacity;
import hoplab.result.Run;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The bracket that holds each variant's capacity, one row each, on a logarithmic axis. */
public final class BracketPlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 150;
  private static final double RIGHT = 690;
  private static final double TOP = 10;
  private static final double ROW = 34;
  private static final double AXIS = 42;

  private final Run run;
  private final LoadSentences sentences;
  private final LogScale x;

  private BracketPlot(Run run, LogScale x) {
    this.run = run;
    this.sentences = new LoadSentences(run, Figures.TYPOGRAPHIC);
    this.x = x;
  }

  /** The drawing, or null where no bracket has an end. */
  public static String draw(Run run) {
    double[] ends =
        run.load().capacities().stream()
            .flatMap(one -> Stream.of(one.heldPerSecond(), one.failedPerSecond()))
            .filter(Objects::nonNull)
            .mapToDouble(each -> each)
            .toArray();
    if (ends.length == 0) {
      return null;
    }
    LogScale x =
        LogScale.around(
            DoubleStream.of(ends).min().getAsDouble() * 0.9,
            DoubleStream.of(ends).max().getAsDouble() * 1.1,
            LEFT,
            RIGHT);
    return new BracketPlot(run, x).draw();
  }

  private String draw() {
    List<Capacity> rows = run.load().capacities();
    double bottom = TOP + rows.size() * ROW;
    StringBuilder words = new StringBuilder("Capacity. ");
    rows.forEach(one -> words.append(sentences.capacity(one)).append(' '));
    Svg svg = Svg.inline("plot", WIDTH, bottom + AXIS, words.toString().strip());
    Axis.horizontal(svg, x, TOP, bottom, rate -> Figures.TYPOGRAPHIC.number(rate, 0));
    Axis.title(svg, (LEFT + RIGHT) / 2, bottom, "users per second");
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + i * ROW + ROW / 2);
    }
    return svg.end();
  }

  /** From what held to what failed; an arrow where an end is not known. */
  private void row(Svg svg, Capacity one, double middle) {
    VariantStyle look = VariantStyle.of(run, one.variant());
    Double held = one.heldPerSecond();
    Double failed = one.failedPerSecond();
    svg.open("g").tip(sentences.capacity(one));
    svg.name(LEFT - 12, middle + 4, LEFT - 12, one.variant());
    if (held != null || failed != null) {
      double low = held == null ? LEFT : x.at(held);
      double high = failed == null ? RIGHT : x.at(failed);
      svg.line(low, middle, high, middle, "ci " + look.style() + (failed == null ? " dashed" : ""));
      if (held != null) {
        look.marker().draw(svg, low, middle, 5, look.markClass());
      }
      if (failed != null) {
        look.marker().draw(svg, high, middle, 5, "dot hollow " + look.style());
      }
    }
    svg.text(RIGHT + 14, middle + 4, "figure", sentences.bracket(one));
    svg.close();
  }
}
