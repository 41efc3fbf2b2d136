package hoplab.trial;

import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Hears how far a run has come. */
public interface Progress {

  /**
   * The run goes on.
   *
   * @param doing what it does now, in a few words
   * @param share how much of the run is done, 0 to 1
   */
  void at(String doing, double share);

  /**
   * Blocks of a trial are over; what they found is not known before its end.
   *
   * @param trial its number, from 1
   * @param load in which window
   * @param over how many
   * @param planned of how many
   */
  default void blocks(int trial, Load load, int over, int planned) {}

  /**
   * One more trial is over.
   *
   * @param plan of the run
   * @param soFar all that are over, in their order
   */
  default void trials(Plan plan, List<TrialResult> soFar) {}

  /** Told to both. */
  default Progress and(Progress other) {
    Progress one = this;
    return new Progress() {
      @Override
      public void at(String doing, double share) {
        one.at(doing, share);
        other.at(doing, share);
      }

      @Override
      public void blocks(int trial, Load load, int over, int planned) {
        one.blocks(trial, load, over, planned);
        other.blocks(trial, load, over, planned);
      }

      @Override
      public void trials(Plan plan, List<TrialResult> soFar) {
        one.trials(plan, soFar);
        other.trials(plan, soFar);
      }
    };
  }

  /** The same for a part of a run, whose share it tells as one of the whole. */
  default Progress within(DoubleUnaryOperator whole) {
    Progress all = this;
    return new Progress() {
      @Override
      public void at(String doing, double share) {
        all.at(doing, whole.applyAsDouble(share));
      }

      @Override
      public void blocks(int trial, Load load, int over, int planned) {
        all.blocks(trial, load, over, planned);
      }

      @Override
      public void trials(Plan plan, List<TrialResult> soFar) {
        all.trials(plan, soFar);
      }
    };
  }
}
