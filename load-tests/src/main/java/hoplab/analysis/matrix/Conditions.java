package hoplab.analysis.matrix;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Under which conditions the figures of a run hold, each in a few words. */
public final class Conditions {

  private static final int RATIOS_SINCE = 6;

  private Conditions() {}

  /**
   * Those of a run whose trials were measured.
   *
   * @param first what belongs before them, for example the rate
   */
  public static List<String> of(Run run, String... first) {
    List<String> conditions = new ArrayList<>(List.of(first));
    Plan plan = run.plan();
    if (plan.trials() > 0) {
      conditions.add(plan.trials() == 1 ? "1 trial" : plan.trials() + " trials");
    }
    if (plan.signIn() == null) {
      conditions.add("sign-in not recorded");
    } else if (plan.signIn() == SignInSwitch.OFF) {
      conditions.add("sign-in off");
    }
    if (plan.firstCompilerOnly()) {
      conditions.add("code of the first compiler only");
    }
    return conditions;
  }

  /** The same for figures whose differences were judged. */
  static List<String> judged(Run run, String first) {
    List<String> conditions = of(run, first);
    if (run.schemaVersion() < RATIOS_SINCE) {
      conditions.add("judged by an older rule");
    }
    return conditions;
  }

  static String rate(double perSecond) {
    return String.format(Locale.ROOT, "%,.0f users/s", perSecond);
  }
}
