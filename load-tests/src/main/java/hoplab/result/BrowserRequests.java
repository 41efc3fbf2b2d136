package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What a real browser sent in visits of one kind to one variant, and the preflights that the
 * simulated browser of {@code cors} would have sent.
 *
 * @param variant name of the variant
 * @param visit the first, or the repeated one that follows it
 * @param requestLines what the page's use case is made of, with {@code {id}} for the user
 * @param crossOrigin whether those leave the page's own origin
 * @param maxAgeSeconds for how long the server says that the answer to a preflight holds; null if
 *     it does not say, or is not asked
 * @param visits how many were made, in all trials and at all distances
 * @param requests everything that was sent, preflights among it
 * @param preflights those of them that were preflights
 * @param preflightsSimulated as many as the rules of {@code cors} say
 */
@RecordBuilder
public record BrowserRequests(
    String variant,
    VisitKind visit,
    List<String> requestLines,
    boolean crossOrigin,
    Long maxAgeSeconds,
    int visits,
    long requests,
    long preflights,
    long preflightsSimulated) {
  public BrowserRequests {
    Rule.text("variant", variant);
    Rule.present("visit", visit);
    requestLines = List.copyOf(requestLines);
    Rule.notNegativeOrNull("maxAgeSeconds", maxAgeSeconds);
    Rule.positive("visits", visits);
    Rule.notNegative("requests", requests);
    Rule.within("preflights", 0, requests, preflights);
    Rule.notNegative("preflightsSimulated", preflightsSimulated);
  }
}
