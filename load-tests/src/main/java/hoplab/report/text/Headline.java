package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer about one variant in one line, as its verdict has it.
 *
 * @param variant which one
 * @param verdict that of the quiet load
 * @param spans the line behind the name
 */
public record Headline(String variant, Verdict verdict, List<Span> spans) {

  /** A piece of the line; {@code style} is a class of the style sheet, or empty. */
  public record Span(String text, String style) {}

  private static final String STRONG = "strong";
  private static final String PLAIN = "";
  private static final String SOFT = "soft";
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /**
   * One for each variant that was compared with the baseline, without the duplicate; none of a
   * ladder, whose steps are compared with one another.
   */
  public static List<Headline> of(Run run) {
    if (!run.ladder().isEmpty()) {
      return List.of();
    }
    return Lookup.comparisons(run, Quantile.P50).stream()
        .filter(c -> !Lookup.checksRuler(run, c))
        .map(c -> new Headline(c.variant(), c.verdict(), spans(run, c)))
        .toList();
  }

  private static List<Span> spans(Run run, Comparison c) {
    List<Span> spans = new ArrayList<>();
    switch (c.verdict()) {
      case REAL -> real(c, spans);
      case INDISTINGUISHABLE -> {
        spans.add(new Span(" cannot be told from " + c.baseline() + " at the median", PLAIN));
        spans.add(new Span(": " + Reasons.of(run, c), SOFT));
      }
      case INVALID -> spans.add(new Span(" against " + c.baseline() + ": INVALID", PLAIN));
    }
    busy(run, c, spans);
    spans.add(new Span(".", PLAIN));
    return List.copyOf(spans);
  }

  private static void real(Comparison c, List<Span> spans) {
    if (c.judged() == Judged.RATIO) {
      spans.add(new Span(" takes ", PLAIN));
      spans.add(new Span(ratio(c).figure(), STRONG));
      spans.add(new Span(" as long as " + c.baseline() + " at the median, ", PLAIN));
      spans.add(new Span(difference(c).figure(), STRONG));
    } else {
      spans.add(new Span(" takes ", PLAIN));
      spans.add(new Span(difference(c).figure(), STRONG));
      spans.add(new Span(" against " + c.baseline() + " at the median", PLAIN));
    }
    spans.add(new Span(" " + difference(c).interval(), SOFT));
  }

  private static void busy(Run run, Comparison quiet, List<Span> spans) {
    Lookup.comparisons(run, quiet.quantile(), Load.BUSY).stream()
        .filter(c -> c.variant().equals(quiet.variant()) && c.ratio() != null)
        .findFirst()
        .ifPresent(
            c -> {
              if (c.verdict() == Verdict.REAL) {
                spans.add(new Span("; when busy ", PLAIN));
                spans.add(new Span(ratio(c).figure(), STRONG));
                spans.add(new Span(", " + difference(c).figure(), PLAIN));
              } else {
                boolean neither = quiet.verdict() == c.verdict();
                spans.add(
                    new Span(neither ? "; nor when busy" : "; when busy it cannot be told", PLAIN));
              }
            });
  }

  private static Estimate ratio(Comparison c) {
    return Estimate.ofRatio(FIGURES, c.ratio(), c.ratioCiLow(), c.ratioCiHigh());
  }

  private static Estimate difference(Comparison c) {
    return Estimate.ofDifference(FIGURES, c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros());
  }
}
