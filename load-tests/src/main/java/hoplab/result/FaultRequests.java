package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What became of the requests of one use case that were sent while something was wrong. Each is
 * counted once.
 *
 * @param useCase its name
 * @param sent all of them
 * @param right the right answer within 1 s
 * @param refused a failure as the contract words it, within 1 s
 * @param slow one of these two, after 1 s to 2 s
 * @param lost within 2 s, but no answer, or one that the contract does not know
 * @param hung no end within 2 s
 * @param wrong a 200 with other bytes than those of the user who was asked for
 * @param longestMillis the longest of them took
 * @param beforeP50Millis median of the right answers in the second before; null if there were none
 * @param duringP50Millis median of the right answers, slow ones too; null if there were none
 * @param firstRightMillis from the end of the fault to the first right answer after it; null if
 *     none came while the lab waited
 */
@RecordBuilder
public record FaultRequests(
    String useCase,
    int sent,
    int right,
    int refused,
    int slow,
    int lost,
    int hung,
    int wrong,
    double longestMillis,
    Double beforeP50Millis,
    Double duringP50Millis,
    Double firstRightMillis) {

  public FaultRequests {
    Rule.text("useCase", useCase);
    int[] ends = {right, refused, slow, lost, hung, wrong};
    int sum = 0;
    for (int one : ends) {
      Rule.notNegative("requests", one);
      sum += one;
    }
    Rule.require(
        sum == sent, "right, refused, slow, lost, hung and wrong must add up to sent", sent);
    Rule.notNegative("longestMillis", longestMillis);
    Rule.notNegativeOrNull("beforeP50Millis", beforeP50Millis);
    Rule.notNegativeOrNull("duringP50Millis", duringP50Millis);
    Rule.notNegativeOrNull("firstRightMillis", firstRightMillis);
  }
}
