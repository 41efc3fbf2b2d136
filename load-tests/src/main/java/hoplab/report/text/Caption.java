package hoplab.report.text;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a table or a picture comes from, in one line. */
public final class Caption {
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String FIRST_COMPILER =
      "The tiers' code is of Java's first compiler only. For code of both, use --rigor standard.";

  /** Seen with all-in alone: 171 us where code of both took 104 us. */
  private static final String SLOWER =
      " Code of the first compiler only: about 1.65 times as slow as code of both.";

  private Caption() {}

  /** What is to be known of the code that was measured; empty where there is nothing. */
  public static String code(Run run) {
    return run.plan().firstCompilerOnly() ? FIRST_COMPILER : "";
  }

  /** What is to be known of it behind a figure, beginning with a blank; empty likewise. */
  public static String slower(Run run) {
    return run.plan().firstCompilerOnly() ? SLOWER : "";
  }

  /** Experiment, time and commit, for the bar above a page. */
  public static String place(Run run) {
    return run.experiment()
        + " \u00b7 "
        + STARTED.format(run.startedAt())
        + " UTC \u00b7 "
        + run.source().shortCommit()
        + (run.source().dirty() ? " with uncommitted changes" : "");
  }

  /** What the figures were measured with, in a few words each. */
  public static List<String> facts(Run run, Figures figures) {
    Plan plan = run.plan();
    List<String> facts = new ArrayList<>();
    if (plan.trials() > 0) {
      String trials = plan.trials() + (plan.trials() == 1 ? " trial" : " trials");
      facts.add(plan.rigor().label() + ", " + trials);
      facts.add(
          figures.number(plan.ratePerSecond(), 0)
              + (plan.busyRatePerSecond() == null
                  ? ""
                  : " and " + figures.number(plan.busyRatePerSecond(), 0))
              + " users/s");
    }
    facts.add(plan.firstCompilerOnly() ? "first compiler only" : "both compilers");
    facts.add(
        plan.signIn() == null
            ? "sign-in not recorded"
            : plan.signIn() == SignInSwitch.OFF ? "sign-in off" : "signed in");
    facts.add(run.machine().processor() + ", " + processors(run.machine().logicalProcessors()));
    return List.copyOf(facts);
  }

  private static String processors(int count) {
    return count + (count == 1 ? " processor" : " processors");
  }
}
