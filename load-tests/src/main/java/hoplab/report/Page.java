package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.result.Run;
import hoplab.result.Warning;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** What the template shows around the sections, in its order. */
@RecordBuilder
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
    return PageBuilder.builder()
        .title("Hoplab: " + run.experiment() + ", " + run.id())
        .question(presentation.heading())
        .summary(Caption.of(run, Figures.TYPOGRAPHIC))
        .code(Caption.code(run))
        .valid(run.valid())
        .faults(run.warnings().stream().filter(Warning::invalidates).map(Warning::message).toList())
        .answers(Answer.of(run, Figures.TYPOGRAPHIC))
        .warnings(run.warnings().size())
        .sections(
            presentation.allSections().stream()
                .map(section -> section.page(context).stripTrailing())
                .filter(part -> !part.isEmpty())
                .map(RawString::new)
                .toList())
        .commands(Reproduction.commands(run, presentation.ownOptions()))
        .style(new RawString(Templates.resource("report.css")))
        .build();
  }
}
