package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What the injector recorded in one trial.
 *
 * @param warmUp how the warm-up went
 * @param askedPerSecond users that were to arrive per second
 * @param achievedPerSecond users that arrived per second, over the time that they took to arrive
 * @param measuredMillis from the start of the first block to the end of the last, or of the last
 *     user if that is later
 * @param lagP50Micros how late users started against their planned arrival: median
 * @param lagP99Micros 99th percentile of the same
 * @param lagMaxMicros the largest
 * @param targets one entry for each address that was called
 */
@RecordBuilder
public record Injection(
    WarmUp warmUp,
    double askedPerSecond,
    double achievedPerSecond,
    double measuredMillis,
    double lagP50Micros,
    double lagP99Micros,
    double lagMaxMicros,
    List<TargetRecording> targets) {

  public Injection {
    Rule.present("warmUp", warmUp);
    Rule.positive("askedPerSecond", askedPerSecond);
    Rule.notNegative("achievedPerSecond", achievedPerSecond);
    Rule.positive("measuredMillis", measuredMillis);
    Rule.notNegative("lagP50Micros", lagP50Micros);
    Rule.notNegative("lagMaxMicros", lagMaxMicros);
    Rule.rising(
        "lagP50Micros, lagP99Micros, lagMaxMicros", lagP50Micros, lagP99Micros, lagMaxMicros);
    targets = List.copyOf(targets);
  }
}
