package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One short time of a trial in which users arrived at one rate, or none at all.
 *
 * @param trial number of the trial, from 1
 * @param ratePerSecond users that were to arrive per second at each variant; 0 if nobody was
 * @param mode who was called
 * @param driver who made the load
 * @param millis how long it took, until the last answer
 * @param lagP99Micros 99th percentile of how late users arrived against the plan
 * @param injectorCpuMicros processor time of who made the load
 * @param databaseCpuMicros processor time of the database, or null if outside
 * @param busyShare share of all processors that was busy, 0 to 1
 * @param busyElsewhereShare share that neither the run nor idleness explains, 0 to 1
 * @param stolenShare share that the hypervisor took, 0 to 1
 * @param targets what was recorded of each variant
 */
@RecordBuilder
public record LoadStep(
    int trial,
    double ratePerSecond,
    Mode mode,
    Driver driver,
    double millis,
    double lagP99Micros,
    double injectorCpuMicros,
    Double databaseCpuMicros,
    double busyShare,
    double busyElsewhereShare,
    double stolenShare,
    List<LoadStepTarget> targets) {

  /** Who was called. */
  public enum Mode implements Word {
    /** All variants, by each user, in random order. */
    SIDE_BY_SIDE,
    /** One variant. */
    ALONE
  }

  /** Who made the load. */
  public enum Driver implements Word {
    /** Gatling. */
    GATLING,
    /** The lab's client of single visits, which costs less processor time. */
    VISITS
  }

  public LoadStep {
    Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    Rule.notNegative("ratePerSecond", ratePerSecond);
    Rule.present("mode", mode);
    Rule.present("driver", driver);
    Rule.positive("millis", millis);
    Rule.notNegative("lagP99Micros", lagP99Micros);
    Rule.notNegative("injectorCpuMicros", injectorCpuMicros);
    Rule.notNegativeOrNull("databaseCpuMicros", databaseCpuMicros);
    Rule.share("busyShare", busyShare);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    Rule.share("stolenShare", stolenShare);
    targets = List.copyOf(targets);
  }

  /** Processors that a processor time kept busy in this step: 1 is one of them all the time. */
  public double processors(double cpuMicros) {
    return cpuMicros / 1e3 / millis;
  }
}
