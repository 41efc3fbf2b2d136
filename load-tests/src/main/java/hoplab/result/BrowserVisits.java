package hoplab.result;

import java.util.List;

/**
 * What a real browser shows, and when.
 *
 * @param browser its name and version
 * @param clockMicros the step of the clock that its pages can read; no time is finer
 * @param busyElsewhereShares by trial, the share of all processors that something else used while
 *     the run rested, before its visits and after them, 0 to 1
 * @param points each thing that is shown, at each distance and kind of visit
 * @param requests what the browser sent, counted on the wires of the edge
 */
public record BrowserVisits(
    String browser,
    double clockMicros,
    List<Double> busyElsewhereShares,
    List<BrowserPoint> points,
    List<BrowserRequests> requests) {
  public BrowserVisits {
    Rule.text("browser", browser);
    Rule.positive("clockMicros", clockMicros);
    busyElsewhereShares = List.copyOf(busyElsewhereShares);
    busyElsewhereShares.forEach(share -> Rule.share("busyElsewhereShares", share));
    points = List.copyOf(points);
    requests = List.copyOf(requests);
  }
}
