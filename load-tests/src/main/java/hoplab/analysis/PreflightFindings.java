package hoplab.analysis;

import hoplab.client.Browser;
import hoplab.client.BrowserPage;
import hoplab.client.PreflightAnswer;
import hoplab.client.PreflightCache;
import hoplab.client.PreflightCache.Credentials;
import hoplab.client.Request;
import hoplab.client.SimulatedClock;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCost.Start;
import hoplab.result.PreflightCostBuilder;
import hoplab.result.PreflightCount;
import hoplab.result.PreflightCountBuilder;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from the seed and from the medians of the starts: computed when the run is made, and
 * once more, by the same code, when a bundle is checked.
 */
public final class PreflightFindings {

  private static final String PAGE = "http://page.test:80";
  private static final String API = "http://api.test:81";
  private static final List<String> ALLOWED_HEADERS = List.of("authorization");

  private PreflightFindings() {}

  /**
   * Counts the preflights of the first visits of a sequence, on a simulated clock.
   *
   * @param maxAgeSeconds what the server says; null if nothing
   */
  public static long count(
      List<String> requestLines,
      boolean crossOrigin,
      Browser browser,
      Long maxAgeSeconds,
      VisitSequence sequence,
      int visits) {
    if (!crossOrigin) {
      return 0;
    }
    SimulatedClock clock = new SimulatedClock();
    PreflightCache cache = new PreflightCache(browser, clock);
    PreflightAnswer answer =
        new PreflightAnswer(
            List.of(),
            ALLOWED_HEADERS,
            Optional.ofNullable(maxAgeSeconds).map(Duration::ofSeconds));
    long preflights = 0;
    for (VisitSequence.Step step : sequence.steps().subList(0, visits)) {
      clock.put(step.at());
      for (String line : requestLines) {
        Request request = Request.ofLine(line, step.userId(), URI.create(API), Map.of());
        Request sent = BrowserPage.withToken(request);
        if (cache.needsPreflight(PAGE, sent, Credentials.OMITTED)) {
          preflights++;
          cache.store(PAGE, sent, Credentials.OMITTED, answer);
        }
      }
    }
    return preflights;
  }

  /** The same row with everything computed anew. */
  public static PreflightCount computed(PreflightCount row, long seed, int users) {
    VisitSequence sequence = VisitSequence.draw(seed, row.reuse(), row.visits(), users);
    long preflights =
        count(
            row.requestLines(),
            row.crossOrigin(),
            Browser.labelled(row.browser()),
            row.maxAgeSeconds(),
            sequence,
            row.visits());
    return PreflightCountBuilder.from(row)
        .with(
            counted ->
                counted
                    .requests((long) row.visits() * row.requestLines().size())
                    .preflights(preflights)
                    .preflightsPerVisit((double) preflights / row.visits()));
  }

  /** What a preflight costs, from the medians of each start. */
  public static PreflightCost cost(
      String variant,
      String useCase,
      double edgeRttMillis,
      int preflights,
      int visitsPerStart,
      List<Start> starts,
      double confidence) {
    double[] added =
        starts.stream()
            .mapToDouble(start -> start.emptyCacheP50Micros() - start.fullCacheP50Micros())
            .toArray();
    Interval interval = TrialInterval.of(added, confidence);
    return PreflightCostBuilder.builder()
        .variant(variant)
        .useCase(useCase)
        .edgeRttMillis(edgeRttMillis)
        .preflights(preflights)
        .visitsPerStart(visitsPerStart)
        .starts(starts)
        .emptyCacheMicros(
            Sample.mean(starts.stream().mapToDouble(Start::emptyCacheP50Micros).toArray()))
        .fullCacheMicros(
            Sample.mean(starts.stream().mapToDouble(Start::fullCacheP50Micros).toArray()))
        .addedMicros(Sample.mean(added))
        .ciLowMicros(interval.low())
        .ciHighMicros(interval.high())
        .build();
  }

  /** The same row with everything computed anew. */
  static PreflightCost computed(PreflightCost row, double confidence) {
    return cost(
        row.variant(),
        row.useCase(),
        row.edgeRttMillis(),
        row.preflights(),
        row.visitsPerStart(),
        row.starts(),
        confidence);
  }
}
