package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.result.Run;
import hoplab.result.Warning;
import io.quarkus.qute.RawString;
import java.util.List;

/** What the template shows around the sections, in its order. */
record Page(
    String title,
    String question,
    String summary,
    String code,
    boolean valid,
    List<String> faults,
    List<Answer> answers,
    int warnings,
    List<RawString> sections,
    List<String> commands,
    RawString style) {

  static Page of(Run run, Distributions distributions, Presentation presentation) {
    PageContext context = new PageContext(run, distributions, new WarningNotes(run));
    return new Page(
        "Hoplab: " + run.experiment() + ", " + run.id(),
        presentation.heading(),
        Caption.of(run, Figures.TYPOGRAPHIC),
        Caption.code(run),
        run.valid(),
        run.warnings().stream().filter(Warning::invalidates).map(Warning::message).toList(),
        Answer.of(run, Figures.TYPOGRAPHIC),
        run.warnings().size(),
        presentation.allSections().stream()
            .map(section -> section.page(context).stripTrailing())
            .filter(part -> !part.isEmpty())
            .map(RawString::new)
            .toList(),
        Reproduction.commands(run, presentation.ownOptions()),
        new RawString(Templates.resource("report.css")));
  }
}
