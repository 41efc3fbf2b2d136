package hoplab.report;

import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.report.text.Headline;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the template shows around the sections, in its order.
 *
 * @param place experiment, time and commit
 * @param headlines one line for each variant
 * @param answers further sentences that answer the question
 * @param alarm what fails of the instrument; empty if it passes
 * @param facts what the figures were measured with, in a few words each
 * @param code what is to be known of the code that was measured; empty where there is nothing
 * @param faults why the run is invalid, by code
 * @param policy what the page may do: the value of its Content-Security-Policy
 */
@RecordBuilder
record Page(
    String title,
    String place,
    String question,
    boolean valid,
    List<Fault> faults,
    List<Line> headlines,
    List<String> answers,
    String alarm,
    int warnings,
    List<String> facts,
    String code,
    List<RawString> pictures,
    List<RawString> sections,
    List<String> commands,
    RawString style,
    RawString script,
    RawString policy) {

  /** A line of the answer behind the mark of its variant. */
  record Line(RawString key, Headline headline) {}

  static Page of(PageContext context, Presentation presentation) {
    Run run = context.run();
    return PageBuilder.builder()
        .title("Hoplab: " + run.experiment() + ", " + run.id())
        .place(Caption.place(run))
        .question(presentation.heading())
        .valid(run.valid())
        .faults(Fault.of(run))
        .headlines(
            Headline.of(run).stream()
                .map(one -> new Line(new RawString(key(run, one)), one))
                .toList())
        .answers(answers(run, presentation))
        .alarm(
            Answer.of(run, Figures.TYPOGRAPHIC).stream()
                .filter(Answer::bentRuler)
                .map(Answer::sentence)
                .findFirst()
                .orElse(""))
        .warnings((int) run.warnings().stream().filter(one -> !one.invalidates()).count())
        .facts(Caption.facts(run, Figures.TYPOGRAPHIC))
        .code(Caption.code(run) + Caption.slower(run))
        .pictures(parts(presentation.pictures(), section -> section.picture(context)))
        .sections(parts(presentation.allSections(), section -> section.page(context)))
        .commands(Reproduction.commands(run, presentation.ownOptions()))
        .style(new RawString(Assets.style()))
        .script(new RawString(Assets.script()))
        .policy(new RawString(Assets.policy()))
        .build();
  }

  private static List<String> answers(Run run, Presentation presentation) {
    List<String> answers = new ArrayList<>();
    boolean compared = !Headline.of(run).isEmpty() || !run.ladder().isEmpty();
    for (Answer one : Answer.of(run, Figures.TYPOGRAPHIC)) {
      if (one.verdict() == null && !(compared && one.variant().equals(run.plan().baseline()))) {
        answers.add(one.sentence());
      }
    }
    presentation.pictures().forEach(section -> answers.addAll(section.answers(run)));
    return answers;
  }

  private static String key(Run run, Headline headline) {
    return VariantStyle.of(run, headline.variant()).key(headline.verdict());
  }

  private static List<RawString> parts(List<Section> sections, Function<Section, String> part) {
    return sections.stream()
        .map(section -> part.apply(section).strip())
        .filter(text -> !text.isEmpty())
        .map(RawString::new)
        .toList();
  }
}
