package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.trial.Participants;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.util.List;

/** An experiment whose trials measure users who have signed in, when quiet and when busy. */
public interface TwoLoads extends Experiment {

  @Override
  default List<Class<?>> options() {
    return List.of(BusyRateOption.class, SignedInUsersOption.class);
  }

  @Override
  default String optionsOf(Run run) {
    return BusyRateOption.repeating(run) + SignedInUsersOption.repeating(run);
  }

  @Override
  default Plan plan(RunOptions options, Participants participants) {
    return TrialPlan.of(
        options, participants, BusyRateOption.of(options), SignedInUsersOption.of(options));
  }

  @Override
  default boolean searchesBusyRate(RunOptions options) {
    return BusyRateOption.of(options).searched();
  }
}
