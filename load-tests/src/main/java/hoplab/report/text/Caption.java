package hoplab.report.text;

import hoplab.result.Run;

/** Where a table or a picture comes from, in one line. */
public final class Caption {
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
  static String slower(Run run) {
    return run.plan().firstCompilerOnly() ? SLOWER : "";
  }

  public static String of(Run run, Figures figures) {
    return "Bundle "
        + run.id()
        + ", commit "
        + run.source().shortCommit()
        + (run.source().dirty() ? " (with uncommitted changes)" : "")
        + ", "
        + (run.plan().trials() == 0
            ? ""
            : run.plan().trials()
                + (run.plan().trials() == 1 ? " trial, " : " trials, ")
                + figures.number(run.plan().ratePerSecond(), 0)
                + " users/s, ")
        + (run.plan().firstCompilerOnly() ? "first compiler only, " : "")
        + run.machine().processor()
        + ", "
        + run.machine().logicalProcessors()
        + " processors, "
        + run.machine().operatingSystem();
  }
}
