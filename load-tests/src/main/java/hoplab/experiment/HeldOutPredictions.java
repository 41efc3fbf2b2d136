package hoplab.experiment;

import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the model gives, against what was measured where nothing of the model came from. */
record HeldOutPredictions(MeasuredPoints points, DistanceModel model) {

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
    return new Prediction(
        one.name(),
        point.useCase(),
        point.edgeRttMillis(),
        point.privateRttMillis(),
        point.dataRttMillis(),
        predicted(point, one, PointTrial::p50Micros),
        MeasuredPoints.mean(one, PointTrial::p50Micros),
        predicted(point, one, PointTrial::p90Micros),
        MeasuredPoints.mean(one, PointTrial::p90Micros),
        predicted(point, one, PointTrial::p99Micros),
        MeasuredPoints.mean(one, PointTrial::p99Micros));
  }

  private double predicted(
      NetworkPoint point, PointFigures one, ToDoubleFunction<PointTrial> figure) {
    return Sample.mean(
        model.trials(
            one.name(), point.useCase(), kind -> MeasuredPoints.millis(point, kind), figure));
  }
}
