package hoplab.report;

import hoplab.result.Run;

/** Where a table or a picture comes from, in one line. */
final class Caption {
  private Caption() {}

  static String of(Run run, Figures figures) {
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
        + run.machine().processor()
        + ", "
        + run.machine().logicalProcessors()
        + " processors, "
        + run.machine().operatingSystem();
  }
}
