package hoplab.result;

import java.util.List;

/**
 * Latency over distance.
 *
 * @param points each use case at each set of distances
 * @param slopes the effective hops
 * @param thresholds from which distance on the extra hop costs so much
 */
public record Network(List<NetworkPoint> points, List<Slope> slopes, List<Threshold> thresholds) {
  public Network {
    points = List.copyOf(points);
    slopes = List.copyOf(slopes);
    thresholds = List.copyOf(thresholds);
  }
}
