package hoplab.experiment.browser;

import hoplab.launch.WiredLinks.Wired;
import hoplab.result.BrowserRequests;
import hoplab.result.BrowserRequestsBuilder;
import hoplab.result.VisitKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a browser sends, by the request lines that cross the wires of the edge. */
final class SentRequests {

  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern REQUEST_LINE =
      Pattern.compile("^([A-Z]+) /\\S* HTTP/1\\.[01]$", Pattern.MULTILINE);
  private static final String PREFLIGHT = "OPTIONS";

  /**
   * What the page of a variant is expected to do.
   *
   * @param lines of its use case
   * @param crossOrigin whether they leave the page's origin
   * @param maxAgeSeconds what the answer to a preflight says; null if nothing
   */
  record Expected(List<String> lines, boolean crossOrigin, Long maxAgeSeconds) {}

  private static final class Counted {
    private int visits;
    private long requests;
    private long preflights;
  }

  private final Map<String, Expected> expected = new HashMap<>();
  private final Map<String, Map<VisitKind, Counted>> counted = new HashMap<>();

  void expect(String variant, Expected what) {
    expected.put(variant, what);
  }

  /** Begins to listen to the edges of a variant. */
  static void listen(List<Wired> edges) {
    edges.forEach(edge -> edge.wire().capture(MOST_BYTES));
  }

  /** Counts what was sent since then, in one visit. */
  void count(String variant, VisitKind visit, List<Wired> edges) {
    Counted all =
        counted
            .computeIfAbsent(variant, v -> new HashMap<>())
            .computeIfAbsent(visit, k -> new Counted());
    all.visits++;
    for (Wired edge : edges) {
      for (byte[] sent : edge.wire().captured()) {
        Matcher line = REQUEST_LINE.matcher(new String(sent, StandardCharsets.ISO_8859_1));
        while (line.find()) {
          all.requests++;
          all.preflights += line.group(1).equals(PREFLIGHT) ? 1 : 0;
        }
      }
    }
    edges.forEach(edge -> edge.wire().capture(0));
  }

  /** A row for each of those variants that was visited, and each kind of visit. */
  List<BrowserRequests> rows(List<String> variants) {
    List<BrowserRequests> rows = new ArrayList<>();
    for (String variant : variants) {
      for (VisitKind visit : VisitKind.values()) {
        Counted all = counted.getOrDefault(variant, Map.of()).get(visit);
        if (all != null) {
          Expected page = expected.get(variant);
          rows.add(
              BrowserRequestsBuilder.builder()
                  .variant(variant)
                  .visit(visit)
                  .requestLines(page.lines())
                  .crossOrigin(page.crossOrigin())
                  .maxAgeSeconds(page.maxAgeSeconds())
                  .visits(all.visits)
                  .requests(all.requests)
                  .preflights(all.preflights)
                  .preflightsSimulated(0)
                  .build());
        }
      }
    }
    return rows;
  }
}
