package hoplab.report;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands that ask the same question again. */
final class Reproduction {
  /** Before this version of the format there was nothing to switch off. */
  private static final int SWITCH_SINCE = 3;

  private Reproduction() {}

  static List<String> commands(Run run) {
    List<String> commands = new ArrayList<>();
    if (!run.source().commit().equals("unknown")) {
      commands.add("git checkout " + run.source().commit());
    }
    commands.add("./lab run " + run.experiment() + options(run));
    return commands;
  }

  private static String options(Run run) {
    Plan plan = run.plan();
    StringBuilder options = new StringBuilder();
    if (!plan.rigor().equals("custom")) {
      options.append(" --rigor ").append(plan.rigor());
    } else if (plan.trials() > 0) {
      options.append(" --trials ").append(plan.trials());
      options.append(" --measure ").append(plan.measuredMillisPerTrial()).append("ms");
      options.append(" --warm-up ").append(plan.warmUpLimitMillis()).append("ms");
    }
    if (plan.ratePerSecond() > 0) {
      options.append(" --rate ").append(plain(plan.ratePerSecond()));
    }
    options.append(" --seed ").append(run.seed());
    if (run.schemaVersion() >= SWITCH_SINCE && plan.signIn().equals("off")) {
      options.append(" --sign-in off");
    }
    if ("outside".equals(run.database().kind())) {
      options.append(" --database jdbc:postgresql://HOST/");
    }
    for (VariantResult variant : run.variants()) {
      if (variant.outside()) {
        options.append(" --target ").append(variant.name()).append("=URL");
      }
    }
    return options.toString();
  }

  private static String plain(double rate) {
    return rate == Math.rint(rate)
        ? String.format(Locale.ROOT, "%.0f", rate)
        : Double.toString(rate);
  }
}
