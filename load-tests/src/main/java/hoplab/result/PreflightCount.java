package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * How many preflights a browser sends over a long sequence of visits, counted by its cache on a
 * simulated clock.
 *
 * @param variant name of the variant
 * @param useCase what the page did
 * @param requestLines what it sent at each visit, with {@code {id}} for the user
 * @param crossOrigin whether they left the page's own origin
 * @param browser {@code chromium}, {@code webkit} or {@code firefox}: how long it keeps an answer
 * @param maxAgeSeconds for how long the server says that an answer holds; null if it does not say
 * @param reuse probability that a visit asks for a user who was asked for before
 * @param visits how many
 * @param requests sent in all, without preflights
 * @param preflights sent besides
 * @param preflightsPerVisit {@code preflights / visits}
 * @param visitsOnWire how many of them, the first ones, were also made on the wire, with the same
 *     count
 */
@RecordBuilder
public record PreflightCount(
    String variant,
    String useCase,
    List<String> requestLines,
    boolean crossOrigin,
    String browser,
    Long maxAgeSeconds,
    double reuse,
    int visits,
    long requests,
    long preflights,
    double preflightsPerVisit,
    int visitsOnWire) {

  private static final double ROUNDING = 1e-9;

  public PreflightCount {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    requestLines = List.copyOf(requestLines);
    Rule.text("browser", browser);
    Rule.notNegativeOrNull("maxAgeSeconds", maxAgeSeconds);
    Rule.share("reuse", reuse);
    Rule.positive("visits", visits);
    Rule.require(
        requests == (long) visits * requestLines.size() && requests > 0,
        "requests is visits times requestLines",
        requests);
    Rule.within("preflights", 0, crossOrigin ? requests : 0, preflights);
    Rule.require(
        Math.abs(preflightsPerVisit - (double) preflights / visits) <= ROUNDING,
        "preflightsPerVisit is preflights / visits",
        preflightsPerVisit);
    Rule.within("visitsOnWire", 0, visits, visitsOnWire);
  }
}
