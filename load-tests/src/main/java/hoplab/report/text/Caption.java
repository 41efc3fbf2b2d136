package hoplab.report.text;

import hoplab.result.Run;

/** Where a table or a picture comes from, in one line. */
public final class Caption {
  private static final String FIRST_COMPILER =
      "The tiers' code is that of Java's first compiler alone (--jit c1): ready within seconds, and"
          + " slower than warm code of both. To quote a figure, use --rigor standard.";

  private Caption() {}

  /** What is to be known of the code that was measured; empty where there is nothing. */
  public static String code(Run run) {
    return run.plan().firstCompilerOnly() ? FIRST_COMPILER : "";
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
