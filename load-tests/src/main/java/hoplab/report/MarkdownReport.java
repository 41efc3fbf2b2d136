package hoplab.report;

import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.List;

/** A small table for READMEs and pull requests. */
public final class MarkdownReport {
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  private MarkdownReport() {}

  /**
   * Two tables, variants and differences at the median, and a line that says where they are from.
   */
  public static String render(Run run) {
    StringBuilder out = new StringBuilder();
    if (!run.valid()) {
      out.append("**INVALID: this run may not be compared or published.**\n\n");
    }
    variants(run, out);
    differences(run, out);
    out.append(caption(run)).append('\n');
    return out.toString();
  }

  private static void variants(Run run, StringBuilder out) {
    out.append("| variant | p50 | p90 | p99 | processor time per request | memory |\n");
    out.append("|---|--:|--:|--:|--:|--:|\n");
    for (VariantResult variant : run.variants()) {
      double memory = Lookup.rssBytes(variant);
      row(
          out,
          safe(variant.name()),
          FIGURES.time(variant.userFetch().p50Micros()),
          FIGURES.time(variant.userFetch().p90Micros()),
          FIGURES.time(variant.userFetch().p99Micros()),
          FIGURES.time(Lookup.cpuMicrosPerRequest(variant)),
          FIGURES.mebibytes(memory) + (Double.isFinite(memory) ? " MiB" : ""));
    }
    out.append('\n');
  }

  private static void differences(Run run, StringBuilder out) {
    List<Comparison> comparisons = Lookup.comparisons(run, "p50");
    if (comparisons.isEmpty()) {
      return;
    }
    Sentences sentences = new Sentences(run, FIGURES);
    String interval = FIGURES.confidence(run.plan().confidence()) + " interval";
    out.append("| difference at p50 | | ").append(interval).append(" | floor | verdict |\n");
    out.append("|---|--:|--:|--:|---|\n");
    for (Comparison c : comparisons) {
      Times times = sentences.times(c);
      row(
          out,
          safe(c.variant() + " \u2212 " + c.baseline()),
          times.signed(c.differenceMicros()) + " " + times.unit(),
          times.interval(c.ciLowMicros(), c.ciHighMicros()),
          Lookup.checksRuler(run, c) ? FIGURES.none() : FIGURES.time(c.floorMicros()),
          c.verdict().name());
    }
    out.append('\n');
  }

  private static String caption(Run run) {
    return safe(Caption.of(run, FIGURES));
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Text that cannot break out of a cell, nor start markup. */
  private static String safe(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      if ("\\`*_{}[]<>()#|!&~".indexOf(c) >= 0) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
