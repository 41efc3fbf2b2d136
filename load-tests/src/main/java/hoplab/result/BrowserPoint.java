package hoplab.result;

import hoplab.statistics.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * From navigation to the frame in which something is visible, at one distance and kind of visit.
 *
 * @param edgeRttMillis round trip that was put between browser and public tiers
 * @param visit the first, with nothing kept of the page, or the repeated one that follows it
 * @param shown what is visible then
 * @param variants the figures of each
 * @param comparisons with the baseline at this point, at the median
 */
@RecordBuilder
public record BrowserPoint(
    double edgeRttMillis,
    VisitKind visit,
    Shown shown,
    List<Figures> variants,
    List<Comparison> comparisons) {

  /** What of a page is looked for. */
  public enum Shown implements Word {
    /** The user's name. */
    NAME,
    /** Also the number of orders, their total, and the latest three. */
    DASHBOARD
  }

  /**
   * One variant.
   *
   * @param name of the variant
   * @param p50Micros median, over trials as in {@link Latency}
   * @param interval of the median over trials; null from a single trial
   * @param trials what each trial measured
   */
  public record Figures(String name, double p50Micros, Interval interval, List<Trial> trials) {
    public Figures {
      Rule.text("name", name);
      Rule.notNegative("p50Micros", p50Micros);
      trials = List.copyOf(trials);
    }
  }

  /**
   * The visits of one trial.
   *
   * @param trial its number, from 1
   * @param failures visits in which it was never visible
   * @param shownMicros the others, in the order in which they were made
   */
  public record Trial(int trial, int failures, List<Double> shownMicros) {
    public Trial {
      Rule.within("trial", 1, Integer.MAX_VALUE, trial);
      Rule.notNegative("failures", failures);
      shownMicros = List.copyOf(shownMicros);
      shownMicros.forEach(micros -> Rule.positive("shownMicros", micros));
    }
  }

  public BrowserPoint {
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.present("visit", visit);
    Rule.present("shown", shown);
    variants = List.copyOf(variants);
    comparisons = List.copyOf(comparisons);
  }
}
