package hoplab.report;

import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import io.quarkus.qute.RawString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Numbers the warnings of a run and hands out references to stand beside what they touch. */
public final class WarningNotes {
  /** Kinds of numbers that a warning can touch. */
  public enum Place {
    RATE,
    LAG,
    WARM_UP,
    ERRORS,
    IN_FLIGHT,
    PARTS,
    MACHINE,
    STOLEN,
    RULER,
    CONTRACT,
    PREFLIGHTS,
    SOURCE
  }

  private final List<Warning> warnings;

  public WarningNotes(Run run) {
    warnings = run.warnings();
  }

  /** Whatever touches this kind of number, in all trials and variants. */
  public RawString at(Place place) {
    return references(w -> place(w.code()) == place);
  }

  /** Whatever touches this kind of number outside of the trials. */
  RawString outsideTrials(Place place) {
    return references(w -> place(w.code()) == place && w.trial() == null);
  }

  /** Whatever touches this kind of number in one trial. */
  public RawString at(Place place, int trial) {
    return references(w -> place(w.code()) == place && inTrial(w, trial));
  }

  /** Whatever touches this kind of number of one variant. */
  public RawString at(Place place, String variant) {
    return references(w -> place(w.code()) == place && ofVariant(w, variant));
  }

  /** Whatever touches this kind of number of one variant in one trial. */
  public RawString at(Place place, int trial, String variant) {
    return references(w -> place(w.code()) == place && inTrial(w, trial) && ofVariant(w, variant));
  }

  /** Whatever names this variant; for the check of the instrument, its failure too. */
  RawString naming(String variant, boolean ruler) {
    return references(
        w -> variant.equals(w.variant()) || (ruler && place(w.code()) == Place.RULER));
  }

  private static boolean inTrial(Warning warning, int trial) {
    return warning.trial() == null || warning.trial() == trial;
  }

  private static boolean ofVariant(Warning warning, String variant) {
    return warning.variant() == null || warning.variant().equals(variant);
  }

  /** Of the breaches of one variant's hardening, which may be many, the first only. */
  private RawString references(Predicate<Warning> which) {
    StringBuilder out = new StringBuilder();
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < warnings.size(); i++) {
      Warning warning = warnings.get(i);
      boolean again =
          warning.code() == WarningCode.HARDENING_BROKEN && !broken.add(warning.variant());
      if (which.test(warning) && !again) {
        int number = i + 1;
        out.append("<a class=\"note\" href=\"#w").append(number);
        out.append("\" aria-label=\"warning ").append(number).append("\">!");
        out.append(number).append("</a>");
      }
    }
    return new RawString(out.toString());
  }

  private static Place place(WarningCode code) {
    return switch (code) {
      case RATE_MISSED -> Place.RATE;
      case INJECTOR_LATE, INJECTORS_DIFFER -> Place.LAG;
      case NOT_STEADY, COMPILING, CACHE_MISSING -> Place.WARM_UP;
      case ERRORS -> Place.ERRORS;
      case LITTLES_LAW -> Place.IN_FLIGHT;
      case PARTS_EXCEED_WHOLE, UNEXPLAINED_TIME, CLOCKS_DIFFER, TRACES_LOST -> Place.PARTS;
      case MACHINE_BUSY, SATURATED -> Place.MACHINE;
      case PROCESSOR_STOLEN -> Place.STOLEN;
      case RULER_BENT -> Place.RULER;
      case CONTRACT_BROKEN, HARDENING_BROKEN, RUNG_LEFT_OUT -> Place.CONTRACT;
      case PREFLIGHTS_DIFFER -> Place.PREFLIGHTS;
      case UNCOMMITTED_CHANGES -> Place.SOURCE;
    };
  }
}
