package hoplab.report.sidebyside;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the page shows of one run: formatted here, so that the page only chooses and places.
 *
 * @param id of the bundle
 * @param experiment its name
 * @param started date and time
 * @param effort rigor, trials and rate
 * @param code compilers and sign-in
 * @param machine processor, how many, kernel
 * @param valid whether it may be compared
 * @param warnings how many doubts it raised
 * @param report address of its report, or null
 * @param conditions as {@code Conditions.of}
 * @param baseline the run's own, or null where nothing was timed
 * @param figures by baseline, then by figure
 */
@RecordBuilder
record RunEntry(
    String id,
    String experiment,
    String started,
    String effort,
    String code,
    String machine,
    boolean valid,
    int warnings,
    String report,
    List<String> conditions,
    String baseline,
    Map<String, Map<String, Figure>> figures) {

  RunEntry {
    conditions = Collections.unmodifiableList(new ArrayList<>(conditions)); // holds null
  }

  /**
   * One figure of every variant against one baseline.
   *
   * @param own what the baseline itself takes; null where no interval is known
   * @param rows everyone else
   */
  record Figure(Own own, List<Row> rows) {}

  /** A time with its interval, as text. */
  record Own(String time, String interval) {}

  /**
   * One variant.
   *
   * @param variant its name
   * @param duplicate whether it is the duplicate of the baseline
   * @param ratio times as long as the baseline, then the ends of its interval
   * @param times the ratio as text
   * @param interval its interval as text
   * @param micros difference to the baseline, then the ends of its interval
   * @param difference the difference as text
   * @param bounds its interval as text
   * @param verdict of the run; null where it judged no such pair
   */
  record Row(
      String variant,
      boolean duplicate,
      List<Double> ratio,
      String times,
      String interval,
      List<Double> micros,
      String difference,
      String bounds,
      String verdict) {}
}
