package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One short time of a trial in which users fetched at a steady rate while so many statements were
 * in production at one arrangement.
 *
 * @param trial number of the trial, from 1
 * @param arrangement name of who was asked
 * @param place of its histogram among those of the arrangement in this trial, from 0
 * @param statements callers who each ask for a statement again as soon as the last one is answered
 * @param millis how long it took, until the last user's answer
 * @param planned users that were to arrive
 * @param sent user fetches that were sent; the others found too many still without an answer
 * @param errors user fetches that failed, among them
 * @param p50Micros median of the good answers; 0 if there are none
 * @param p99Micros 99th percentile of the good answers; 0 if there are none
 * @param lagP99Micros 99th percentile of how late users arrived against the plan
 * @param dbWaitP50Micros median of the time for which a user fetch waited for a connection to the
 *     database, as the tiers report it; 0 if none reports it
 * @param busyShare share of all processors that was busy, 0 to 1
 * @param busyElsewhereShare share that neither the run nor idleness explains, 0 to 1
 * @param stolenShare share that the hypervisor took, 0 to 1
 * @param made what became of statements that ended meanwhile
 * @param probes what tiers said when they were asked whether they are ready
 */
@RecordBuilder
public record HeavyWindow(
    int trial,
    String arrangement,
    int place,
    int statements,
    double millis,
    long planned,
    long sent,
    long errors,
    double p50Micros,
    double p99Micros,
    double lagP99Micros,
    double dbWaitP50Micros,
    double busyShare,
    double busyElsewhereShare,
    double stolenShare,
    Made made,
    List<Probes> probes) {

  /**
   * Statements.
   *
   * @param answered with a PDF
   * @param refused with 503
   * @param failed otherwise
   * @param p50Micros median time of those answered; 0 if there are none
   */
  public record Made(long answered, long refused, long failed, double p50Micros) {
    public Made {
      Rule.notNegative("answered", answered);
      Rule.notNegative("refused", refused);
      Rule.notNegative("failed", failed);
      Rule.notNegative("p50Micros", p50Micros);
    }
  }

  /**
   * One tier, asked again and again over a connection of its own each time.
   *
   * @param tier its name
   * @param unready how often it did not say that it is ready, or said nothing
   * @param micros the other times, from the wish to ask until the answer, in their order
   */
  public record Probes(String tier, int unready, List<Long> micros) {
    public Probes {
      Rule.text("tier", tier);
      Rule.notNegative("unready", unready);
      micros = List.copyOf(micros);
      micros.forEach(time -> Rule.notNegative("micros", time));
    }
  }

  public HeavyWindow {
    Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    Rule.text("arrangement", arrangement);
    Rule.notNegative("place", place);
    Rule.notNegative("statements", statements);
    Rule.positive("millis", millis);
    Rule.positive("planned", planned);
    Rule.within("sent", 0, planned, sent);
    Rule.within("errors", 0, sent, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.rising("p50Micros, p99Micros", p50Micros, p99Micros);
    Rule.notNegative("lagP99Micros", lagP99Micros);
    Rule.notNegative("dbWaitP50Micros", dbWaitP50Micros);
    Rule.share("busyShare", busyShare);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    Rule.share("stolenShare", stolenShare);
    Rule.present("made", made);
    probes = List.copyOf(probes);
  }

  /** User fetches that were answered well. */
  public long good() {
    return sent - errors;
  }
}
