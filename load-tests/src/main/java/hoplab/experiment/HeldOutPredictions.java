package hoplab.experiment;

import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import java.util.ArrayList;
import java.util.List;

/** Loopback and counted round trips, against what was measured where no fit took part. */
record HeldOutPredictions(MeasuredPoints points, CountedRoundTrips counted) {

  List<Prediction> all() {
    List<Prediction> predictions = new ArrayList<>();
    for (NetworkPoint point : points.all()) {
      if (point.role().equals(NetworkPoint.HELD_OUT)) {
        for (PointFigures one : point.variants()) {
          if (!points.isDuplicate(one.name())) {
            predictions.add(prediction(point, one));
          }
        }
      }
    }
    return predictions;
  }

  private Prediction prediction(NetworkPoint point, PointFigures one) {
    PointFigures loopback =
        MeasuredPoints.find(points.loopback(point.useCase()), one.name()).orElseThrow();
    double distance = 0;
    for (String kind : MeasuredPoints.KINDS) {
      distance +=
          counted.inARow(one.name(), point.useCase(), kind)
              * MeasuredPoints.millis(point, kind)
              * 1e3;
    }
    return new Prediction(
        one.name(),
        point.useCase(),
        point.edgeRttMillis(),
        point.privateRttMillis(),
        point.dataRttMillis(),
        MeasuredPoints.mean(loopback, PointTrial::p50Micros) + distance,
        MeasuredPoints.mean(one, PointTrial::p50Micros),
        MeasuredPoints.mean(loopback, PointTrial::p90Micros) + distance,
        MeasuredPoints.mean(one, PointTrial::p90Micros),
        MeasuredPoints.mean(loopback, PointTrial::p99Micros) + distance,
        MeasuredPoints.mean(one, PointTrial::p99Micros));
  }
}
