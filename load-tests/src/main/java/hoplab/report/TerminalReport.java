package hoplab.report;

import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.result.Plan;
import hoplab.result.Run;

/** The table at the end of {@code ./lab run}. */
public final class TerminalReport {
  private static final Figures FIGURES = TerminalWriter.FIGURES;
  private static final int NARROWEST = 60;

  private TerminalReport() {}

  /**
   * Renders a run.
   *
   * @param presentation what is shown on behalf of experiments
   * @param width columns of the terminal; below 60 counts as 60
   * @param ansi whether the terminal understands colours; without, the text is pure ASCII
   * @param report where the reader finds report.html
   */
  public static String render(
      Run run, Presentation presentation, int width, boolean ansi, String report) {
    TerminalWriter out = new TerminalWriter(Math.max(NARROWEST, width), ansi);
    head(run, out);
    presentation.allSections().forEach(section -> section.terminal(run, out));
    answers(run, out);
    out.line("Report: " + out.text().safe(report));
    return out.toString();
  }

  private static void head(Run run, TerminalWriter out) {
    if (!run.valid()) {
      out.paragraph("INVALID: this run is kept, but may not be compared or published.", true);
      out.line("");
    }
    String trials =
        run.plan().trials() == 0
            ? ""
            : run.plan().trials()
                + (run.plan().trials() == 1 ? " trial, " : " trials, ")
                + FIGURES.number(run.plan().ratePerSecond(), 0)
                + " users/s, "
                + signedIn(run.plan());
    out.line(
        out.text().safe(run.experiment())
            + ": "
            + trials
            + "seed "
            + run.seed()
            + ", "
            + FIGURES.duration(run.durationMillis()));
    out.line("");
    if (!Caption.code(run).isEmpty()) {
      out.paragraph(Caption.code(run), false);
      out.line("");
    }
  }

  private static String signedIn(Plan plan) {
    int users = plan.usersWithSession();
    return users == 0
        ? ""
        : FIGURES.count(users) + (users == 1 ? " user" : " users") + " signed in, ";
  }

  private static void answers(Run run, TerminalWriter out) {
    for (Answer answer : Answer.of(run, FIGURES)) {
      if (!answer.variant().equals(run.plan().baseline())) {
        out.paragraph(answer.sentence(), answer.bentRuler());
      }
    }
    out.line("");
  }
}
