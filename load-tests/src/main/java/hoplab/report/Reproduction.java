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

  static List<String> commands(Run run, String ownOptions) {
    List<String> commands = new ArrayList<>();
    if (!run.source().commit().equals("unknown")) {
      commands.add("git checkout " + run.source().commit());
    }
    commands.add("./lab run " + run.experiment() + options(run) + ownOptions);
    return commands;
  }

  private static String options(Run run) {
    Plan plan = run.plan();
    StringBuilder options = new StringBuilder();
    if (!plan.rigor().equals("custom")) {
      options.append(" --rigor ").append(plan.rigor());
    } else if (plan.trials() > 0) {
      options.append(" --jit ").append(plan.firstCompilerOnly() ? "c1" : "tiered");
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
    if (run.ladder().isEmpty()) {
      options.append(variants(run));
    }
    return options.toString();
  }

  /** Whose rungs a ladder has is in no option; all else can be chosen or brought along. */
  private static String variants(Run run) {
    List<String> own = new ArrayList<>();
    StringBuilder brought = new StringBuilder();
    for (VariantResult variant : run.variants()) {
      if (variant.outside()) {
        brought.append(" --target ").append(variant.name()).append("=URL");
      } else if (Plan.USUAL_VARIANTS.contains(variant.name())) {
        own.add(variant.name());
      } else if (variant.duplicateOf() == null) {
        brought.append(" --variant ").append(variant.name()).append("/variant.yaml");
      }
    }
    return own.isEmpty() || own.equals(Plan.USUAL_VARIANTS)
        ? brought.toString()
        : " --variants " + String.join(",", own) + brought;
  }

  private static String plain(double figure) {
    return figure == Math.rint(figure)
        ? String.format(Locale.ROOT, "%.0f", figure)
        : Double.toString(figure);
  }
}
