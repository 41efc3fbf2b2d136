package hoplab.report.experiment;

import hoplab.report.plot.TickLabels;
import hoplab.report.plot.Track;
import hoplab.report.plot.Track.Dot;
import hoplab.report.text.Estimate;
import hoplab.report.text.Figures;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Rows of estimates with their intervals on one scale, each with its figures as text beside it.
 *
 * @param heading what is drawn, with its unit
 * @param rows from above
 * @param ticks labels below them
 */
record DotRows(String heading, List<Row> rows, List<Track.Tick> ticks) {

  /** A row; {@code detail} stands below the name, {@code verdict} may be empty. */
  record Row(
      RawString key,
      String name,
      String detail,
      RawString track,
      String figure,
      String interval,
      String verdict) {}

  /** What becomes a row. */
  record Entry(String name, String detail, Dot dot, boolean judged) {}

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** Differences between times, in microseconds. */
  static DotRows ofDifferences(String heading, List<Entry> entries) {
    Track track = Track.over(entries.stream().map(Entry::dot).toList(), 0, 0, 0);
    TickLabels labels = new TickLabels(Math.max(-track.x().low(), track.x().high()));
    return of(
        heading + ", " + labels.unit(),
        entries,
        track,
        tick -> labels.signed(tick, track.x().step()),
        dot -> Estimate.ofDifference(FIGURES, dot.estimate(), dot.low(), dot.high()));
  }

  /** Ratios; the band is what does not matter. */
  static DotRows ofRatios(String heading, double smallest, List<Entry> entries) {
    Track track = Track.over(entries.stream().map(Entry::dot).toList(), 1, 1 / smallest, smallest);
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(track.x().step()) + 1e-9));
    return of(
        heading,
        entries,
        track,
        tick -> FIGURES.number(tick, decimals) + "\u00d7",
        dot -> Estimate.ofRatio(FIGURES, dot.estimate(), dot.low(), dot.high()));
  }

  private static DotRows of(
      String heading,
      List<Entry> entries,
      Track track,
      DoubleFunction<String> label,
      Function<Dot, Estimate> words) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Estimate estimate = words.apply(entry.dot);
      rows.add(
          new Row(
              new RawString(entry.dot.look().key(entry.dot.verdict())),
              entry.name,
              entry.detail,
              new RawString(track.draw(entry.dot)),
              estimate.figure(),
              estimate.interval(),
              entry.judged ? entry.dot.verdict().name() : ""));
    }
    return new DotRows(heading, rows, track.ticks(label));
  }
}
