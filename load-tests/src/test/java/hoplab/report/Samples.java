package hoplab.report;

import hoplab.experiment.Experiments;
import hoplab.report.plot.Distributions;
import hoplab.result.Database;
import hoplab.result.Run;
import hoplab.result.Source;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The runs that a report must cope with. */
public final class Samples {
  static final String HOSTILE = "<script>alert('x')</script>&\" | \n\u0000\u001b[31m{page.title}";

  private Samples() {}

  public static SampleRun ordinary() {
    return new SampleRun();
  }

  /** Something that ran already beside the others, and nothing known about database or governor. */
  public static SampleRun withTarget() {
    SampleRun sample = new SampleRun();
    sample.variants.add(SampleVariant.outside("elsewhere"));
    sample.database = new Database(Database.Kind.NONE, null, null, null, null);
    sample.governor = null;
    return sample;
  }

  static SampleRun outsideDatabase() {
    SampleRun sample = new SampleRun();
    sample.database = new Database(Database.Kind.OUTSIDE, null, null, null, null);
    return sample;
  }

  static SampleRun singleTrial() {
    SampleRun sample = new SampleRun();
    sample.trials = 1;
    return sample;
  }

  static SampleRun largest() {
    SampleRun sample = new SampleRun();
    sample.trials = 10;
    sample.variants.add(SampleVariant.outside("elsewhere"));
    return sample;
  }

  /** Every kind of warning that it can have, some of them grave. */
  static SampleRun invalid() {
    SampleRun sample = new SampleRun();
    sample.valid = false;
    sample.source = new Source("unknown", true);
    for (WarningCode code : EnumSet.complementOf(EnumSet.of(WarningCode.PREFLIGHTS_DIFFER))) {
      boolean grave = code == WarningCode.RATE_MISSED || code == WarningCode.MACHINE_BUSY;
      Integer trial = grave ? 2 : null;
      String variant = code == WarningCode.ERRORS ? "bff-hybrid" : null;
      sample.warnings.add(
          new Warning(
              code, grave, trial, variant, "The figures behind " + code + " were 12 of 7."));
    }
    return sample;
  }

  public static SampleRun bentRuler() {
    SampleRun sample = new SampleRun();
    sample.ruler = Verdict.REAL;
    sample.warnings.add(
        new Warning(
            WarningCode.RULER_BENT,
            false,
            null,
            "all-in'",
            "all-in' differs from all-in by -6 us."));
    return sample;
  }

  /** Names and messages that try to leave their place. */
  static SampleRun hostile() {
    SampleRun sample = new SampleRun();
    sample.variants.add(SampleVariant.outside(HOSTILE));
    sample.warnings.add(
        new Warning(WarningCode.CONTRACT_BROKEN, false, 1, HOSTILE, "because " + HOSTILE));
    return sample;
  }

  public static SampleRun empty() {
    SampleRun sample = new SampleRun();
    sample.variants = new ArrayList<>();
    sample.warnings.add(
        new Warning(
            WarningCode.CONTRACT_BROKEN, true, null, "bff-hybrid", "bff-hybrid answered 500."));
    return sample;
  }

  public static List<SampleRun> all() {
    return List.of(
        ordinary(),
        withTarget(),
        outsideDatabase(),
        singleTrial(),
        largest(),
        invalid(),
        bentRuler(),
        hostile(),
        empty());
  }

  /** The page of a run, as the lab renders it. */
  public static String page(Run run, Distributions distributions) {
    return HtmlReport.render(run, distributions, null, Experiments.presentation(run));
  }

  /** The text of a run for a terminal, as the lab renders it. */
  public static String terminal(Run run, int width, boolean ansi) {
    return TerminalReport.render(run, Experiments.presentation(run), width, ansi, "b/report.html");
  }
}
