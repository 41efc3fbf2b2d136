package hoplab.live;

import hoplab.result.Word;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What the page shows of a run, as it shows it; it computes nothing.
 *
 * @param state how far the run is
 * @param question what it is to answer
 * @param doing what it does now, or what became of it
 * @param percent how much of it is done
 * @param trials those that are over, the one that goes on, and those that are to come
 * @param axis marks of the axis of medians, from its top down
 * @param rows what is known of each variant
 * @param note how to take that
 */
@RecordBuilder
record LiveView(
    State state,
    String question,
    String doing,
    int percent,
    List<TrialView> trials,
    List<Place> axis,
    List<Row> rows,
    String note) {

  /** How far a run is. */
  enum State implements Word {
    RUNNING,
    DONE,
    INVALID
  }

  /**
   * One trial.
   *
   * @param windows counts of its blocks
   * @param lines medians of its variants; none before its end
   */
  record TrialView(int number, List<Window> windows, List<Line> lines) {}

  /** So many blocks of a window are over. */
  record Window(String load, int over, int planned) {}

  /**
   * A variant in one trial.
   *
   * @param pattern style class of its colour and shape
   * @param at place of its median, in percent from the top
   * @param dots places of its blocks' medians; null for a block without one
   */
  record Line(String variant, String pattern, double at, String text, List<Double> dots) {}

  /** A text at a place, in percent from the top. */
  record Place(double at, String text) {}

  /** A variant over all trials so far. */
  record Row(String variant, String pattern, String median, String ratio, String verdict) {}
}
