package hoplab.report;

import hoplab.report.plot.TickLabels;
import hoplab.report.plot.Track;
import hoplab.report.plot.Track.Dot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.Comparison;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** Draws comparisons as differences and as ratios, each with what is near zero once more. */
final class AgainstPlots {

  /** What is smaller than this share of the largest is drawn again. */
  private static final double NEAR = 0.15;

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  private AgainstPlots() {}

  static AgainstPanel.Plot differences(Run run, List<Comparison> rows) {
    double band = rows.stream().mapToDouble(c -> Lookup.bandMicros(run, c)).max().orElse(0);
    Function<Comparison, Dot> dot = c -> Dot.ofDifference(c, look(run, c));
    Track track = Track.over(rows.stream().map(dot).toList(), 0, 0, 0);
    String words =
        rows.stream().anyMatch(c -> c.floorMicros() != null)
            ? "the floor: what two identical processes differ by, " + FIGURES.time(band)
            : "what does not matter: less than " + FIGURES.time(band);
    return plot(
        run,
        rows,
        dot,
        track,
        "difference of " + rows.get(0).quantile().label() + ", ",
        new Band(0, -band, band, words));
  }

  static AgainstPanel.Plot ratios(Run run, List<Comparison> rows) {
    double interest = run.plan().smallestRatio() == null ? 1 : run.plan().smallestRatio();
    Function<Comparison, Dot> dot = c -> Dot.ofRatio(c, look(run, c));
    Track track = Track.over(rows.stream().map(dot).toList(), 1, 1, 1);
    return plot(
        run,
        rows,
        dot,
        track,
        "ratio of " + rows.get(0).quantile().label(),
        new Band(
            1,
            1 / interest,
            interest,
            "what does not matter: within "
                + FIGURES.number(interest, 2)
                + "\u00d7 of "
                + run.plan().baseline()));
  }

  /** What surrounds zero, and what it means. */
  private record Band(double zero, double from, double to, String words) {}

  private static AgainstPanel.Plot plot(
      Run run,
      List<Comparison> rows,
      Function<Comparison, Dot> dot,
      Track track,
      String heading,
      Band band) {
    boolean ratios = band.zero == 1;
    return new AgainstPanel.Plot(
        ratios ? heading : heading + labels(track).unit(),
        rows.stream().map(c -> new RawString(track.draw(dot.apply(c)))).toList(),
        track.ticks(label(track, ratios)),
        run.valid() ? lens(run, rows, dot, band) : null);
  }

  private static AgainstPanel.Lens lens(
      Run run, List<Comparison> rows, Function<Comparison, Dot> dot, Band band) {
    double largest = rows.stream().mapToDouble(c -> distance(dot.apply(c), band)).max().orElse(0);
    List<Comparison> near = new ArrayList<>();
    for (Comparison c : rows) {
      if (distance(dot.apply(c), band) < NEAR * largest) {
        near.add(c);
      }
    }
    if (near.isEmpty()) {
      return null;
    }
    Track track = Track.over(near.stream().map(dot).toList(), band.zero, band.from, band.to);
    boolean ratios = band.zero == 1;
    return new AgainstPanel.Lens(
        near.stream()
            .map(
                c ->
                    new AgainstPanel.LensRow(
                        c.variant(),
                        new RawString(look(run, c).key(c.verdict())),
                        new RawString(track.draw(dot.apply(c)))))
            .toList(),
        track.ticks(label(track, ratios)),
        band.words);
  }

  private static double distance(Dot dot, Band band) {
    return Math.abs(dot.estimate() - band.zero);
  }

  private static DoubleFunction<String> label(Track track, boolean ratios) {
    if (ratios) {
      int decimals = (int) Math.max(0, -Math.floor(Math.log10(track.x().step()) + 1e-9));
      return tick -> FIGURES.number(tick, decimals) + "\u00d7";
    }
    return tick -> labels(track).signed(tick, track.x().step());
  }

  private static TickLabels labels(Track track) {
    return new TickLabels(Math.max(-track.x().low(), track.x().high()));
  }

  private static VariantStyle look(Run run, Comparison c) {
    return VariantStyle.of(run, c.variant());
  }
}
