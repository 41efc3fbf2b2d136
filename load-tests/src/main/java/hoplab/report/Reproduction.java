package hoplab.report;

import hoplab.result.Database;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands that ask the same question again. */
final class Reproduction {
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
    if (plan.rigor() != Plan.RigorLevel.CUSTOM) {
      options.append(" --rigor ").append(plan.rigor().label());
    } else if (plan.trials() > 0) {
      options.append(" --jit ").append(plan.usesAotCache() ? "auto" : plan.compilers().label());
      options.append(" --trials ").append(plan.trials());
      options.append(" --measure ").append(plan.measuredMillisPerTrial()).append("ms");
      options.append(" --warm-up ").append(plan.warmUpLimitMillis()).append("ms");
    }
    if (plan.ratePerSecond() > 0) {
      options.append(" --rate ").append(plain(plan.ratePerSecond()));
    }
    options.append(" --seed ").append(run.seed());
    if (plan.signIn() == SignInSwitch.OFF) {
      options.append(" --sign-in off");
    }
    if (run.database().kind() == Database.Kind.OUTSIDE) {
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
