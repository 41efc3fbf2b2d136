package hoplab.analysis.distance;

import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.result.PredictionBuilder;
import java.util.ArrayList;
import java.util.List;

/** What the model gives, against what was measured where nothing of the model came from. */
record HeldOutPredictions(MeasuredPoints points, CountedRoundTrips counted) {

  List<Prediction> all() {
    DistanceModel p50 = new DistanceModel(points, counted, PointTrial::p50Micros);
    DistanceModel p90 = new DistanceModel(points, counted, PointTrial::p90Micros);
    DistanceModel p99 = new DistanceModel(points, counted, PointTrial::p99Micros);
    List<Prediction> predictions = new ArrayList<>();
    for (MeasuredPoint point : points.all()) {
      if (point.role() == NetworkPoint.Role.HELD_OUT) {
        for (Series one : point.variants()) {
          if (!points.isDuplicate(one.name())) {
            predictions.add(
                PredictionBuilder.builder()
                    .variant(one.name())
                    .useCase(point.useCase())
                    .edgeRttMillis(point.millis(LinkKind.EDGE))
                    .privateRttMillis(point.millis(LinkKind.PRIVATE))
                    .dataRttMillis(point.millis(LinkKind.DATA))
                    .predictedP50Micros(predicted(p50, point, one))
                    .measuredP50Micros(points.latency(one, PointTrial::p50Micros))
                    .predictedP90Micros(predicted(p90, point, one))
                    .measuredP90Micros(points.latency(one, PointTrial::p90Micros))
                    .predictedP99Micros(predicted(p99, point, one))
                    .measuredP99Micros(points.latency(one, PointTrial::p99Micros))
                    .build());
          }
        }
      }
    }
    return predictions;
  }

  private double predicted(DistanceModel model, MeasuredPoint point, Series one) {
    return points
        .rules()
        .latency(model.trials(one.name(), point.useCase(), kind -> point.millis(kind)));
  }
}
