package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What was predicted at a point that took no part in any fit, and what was measured there.
 *
 * @param variant its name
 * @param useCase what the client did
 * @param edgeRttMillis round trip between client and public tiers
 * @param privateRttMillis round trip between tiers
 * @param dataRttMillis round trip between tiers and database
 * @param predictedP50Micros time at distance 0, plus round trips in a row times distance, plus
 *     wake-up latency; the last is 0 before version 4, and was told apart from noise from version 5
 *     on
 * @param measuredP50Micros over trials, as in {@link Latency}
 * @param predictedP90Micros as above, from the 90th percentile
 * @param measuredP90Micros over trials
 * @param predictedP99Micros as above, from the 99th percentile
 * @param measuredP99Micros over trials
 */
@RecordBuilder
public record Prediction(
    String variant,
    String useCase,
    double edgeRttMillis,
    double privateRttMillis,
    double dataRttMillis,
    double predictedP50Micros,
    double measuredP50Micros,
    double predictedP90Micros,
    double measuredP90Micros,
    double predictedP99Micros,
    double measuredP99Micros) {
  public Prediction {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.notNegative("privateRttMillis", privateRttMillis);
    Rule.notNegative("dataRttMillis", dataRttMillis);
    Rule.notNegative("predictedP50Micros", predictedP50Micros);
    Rule.notNegative("measuredP50Micros", measuredP50Micros);
    Rule.notNegative("predictedP90Micros", predictedP90Micros);
    Rule.notNegative("measuredP90Micros", measuredP90Micros);
    Rule.notNegative("predictedP99Micros", predictedP99Micros);
    Rule.notNegative("measuredP99Micros", measuredP99Micros);
  }
}
