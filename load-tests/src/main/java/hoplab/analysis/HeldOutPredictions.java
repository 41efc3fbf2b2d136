package hoplab.analysis;

import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import java.util.ArrayList;
import java.util.List;

/** What the model gives, against what was measured where nothing of the model came from. */
record HeldOutPredictions(MeasuredPoints points, CountedRoundTrips counted) {

  List<Prediction> all() {
    DistanceModel p50 = new DistanceModel(points, counted, PointTrial::p50Micros);
    DistanceModel p90 = new DistanceModel(points, counted, PointTrial::p90Micros);
    DistanceModel p99 = new DistanceModel(points, counted, PointTrial::p99Micros);
    List<Prediction> predictions = new ArrayList<>();
    for (NetworkPoint point : points.all()) {
      if (point.role() == NetworkPoint.Role.HELD_OUT) {
        for (PointFigures one : point.variants()) {
          if (!points.isDuplicate(one.name())) {
            predictions.add(
                new Prediction(
                    one.name(),
                    point.useCase(),
                    point.edgeRttMillis(),
                    point.privateRttMillis(),
                    point.dataRttMillis(),
                    predicted(p50, point, one),
                    points.latency(one, PointTrial::p50Micros),
                    predicted(p90, point, one),
                    points.latency(one, PointTrial::p90Micros),
                    predicted(p99, point, one),
                    points.latency(one, PointTrial::p99Micros)));
          }
        }
      }
    }
    return predictions;
  }

  private double predicted(DistanceModel model, NetworkPoint point, PointFigures one) {
    return points
        .rules()
        .latency(
            model.trials(one.name(), point.useCase(), kind -> MeasuredPoints.millis(point, kind)));
  }
}
