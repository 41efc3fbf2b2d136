package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One fault at one place of one variant, once.
 *
 * @param trial its number, from 1
 * @param variant that was hit
 * @param place where
 * @param fault what
 * @param ratePerSecond requests of each use case that were sent in a second
 * @param faultMillis how long it lasted; of what was killed until it was ready again
 * @param lateMillis how late, at most, a request was sent that was planned
 * @param busyElsewhereShare share of all processors that something else used while the variant
 *     rested, before its first fault and after its last, 0 to 1
 * @param requests by use case
 * @param reach how far it reached, which follows from the requests
 */
@RecordBuilder
public record FaultCell(
    int trial,
    String variant,
    FaultPlace place,
    FaultKind fault,
    double ratePerSecond,
    double faultMillis,
    double lateMillis,
    double busyElsewhereShare,
    List<FaultRequests> requests,
    FaultReach reach) {

  public FaultCell {
    Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    Rule.text("variant", variant);
    Rule.present("place", place);
    Rule.present("fault", fault);
    Rule.positive("ratePerSecond", ratePerSecond);
    Rule.positive("faultMillis", faultMillis);
    Rule.notNegative("lateMillis", lateMillis);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    requests = List.copyOf(requests);
  }
}
