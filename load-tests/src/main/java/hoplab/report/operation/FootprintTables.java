package hoplab.report.operation;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.FootprintSentences;
import hoplab.result.ChangeDrill;
import hoplab.result.ChangeDrill.Edited;
import hoplab.result.ChangeDrill.Touched;
import hoplab.result.Footprint;
import hoplab.result.Footprint.Deployed;
import hoplab.result.Footprint.Estimate;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.Observed;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.FootprintFigure;
import hoplab.result.FootprintFigure.Unit;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What it takes to run and to change each variant. */
final class FootprintTables {

  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private static final List<FootprintFigure> OF_TIERS =
      List.of(
          FootprintFigure.TIER_START,
          FootprintFigure.ONE_TIER_COLD,
          FootprintFigure.MEMORY_IDLE,
          FootprintFigure.MEMORY_LOADED,
          FootprintFigure.STANDING_CPU,
          FootprintFigure.ACTIVE_TIME,
          FootprintFigure.WALL_TIME);

  private final Run run;
  private final Footprint found;
  private final Figures figures;
  private final FootprintSentences sentences;

  FootprintTables(Run run, Figures figures) {
    this.run = run;
    this.found = run.footprint();
    this.figures = figures;
    this.sentences = new FootprintSentences(run, figures);
  }

  List<ReportTable> all() {
    return Stream.of(
            operated(), measured(), tiers(), drill(found.drill(), figures), keys(), edits())
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private ReportTable operated() {
    List<List<String>> rows = new ArrayList<>();
    for (OfVariant one : found.variants()) {
      rows.add(
          List.of(
              one.name(),
              figures.count(one.tiers().size()),
              figures.count(one.tiers().stream().mapToInt(Deployed::processes).sum()),
              figures.count(one.tiers().stream().mapToInt(tier -> tier.ports().size()).sum()),
              figures.count(one.keys().size()),
              figures.count(one.keys(KeyKind.SECRET)),
              figures.count(one.keys(KeyKind.ORIGIN)),
              count(one, FootprintFigure.CONNECTIONS_AT_REST),
              count(one, FootprintFigure.CONNECTIONS_AT_MOST),
              mebibytes(one),
              one.ownLines() == null ? figures.none() : figures.count(one.ownLines()),
              one.sharedLines() == null ? figures.none() : figures.count(one.sharedLines())));
    }
    return ReportTableBuilder.builder()
        .id("h-footprint-operated")
        .heading("What an operator runs and sets")
        .caption(
            "Counted: deployables, processes and listening ports of the running tiers, keys from the descriptors,"
                + " connections from pg_stat_activity at rest and with "
                + found.simultaneous()
                + " callers at once, MiB on disk, lines of main sources that are not blank.")
        .alignment("lrrrrrrrrrrr")
        .head(
            List.of(
                "variant",
                "programs",
                "processes",
                "ports",
                "keys",
                "secrets",
                "origins",
                "db rest",
                "db most",
                "MiB",
                "lines",
                "shared"))
        .rows(rows)
        .sentences(sentences.answers())
        .headline(true)
        .build();
  }

  private String count(OfVariant one, FootprintFigure figure) {
    return one.estimate(figure)
        .map(estimate -> sentences.value(figure, estimate.value()))
        .orElse(figures.none());
  }

  private String mebibytes(OfVariant one) {
    return one.tiers().stream().map(Deployed::deployableBytes).anyMatch(Objects::isNull)
        ? figures.none()
        : figures.number(
            one.tiers().stream().mapToLong(Deployed::deployableBytes).sum() / BYTES_PER_MEBIBYTE,
            1);
  }

  private ReportTable measured() {
    List<List<String>> rows = new ArrayList<>();
    for (FootprintFigure figure : FootprintFigure.values()) {
      for (OfVariant one : found.variants()) {
        one.estimate(figure)
            .filter(estimate -> figure.unit() != Unit.COUNT)
            .ifPresent(estimate -> rows.add(row(figure, one, estimate)));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-footprint-measured")
        .heading("What starting, running and changing take")
        .caption(
            "Mean over trials with its "
                + figures.confidence(run.plan().confidence())
                + " interval; the ratio to "
                + run.plan().baseline()
                + " is judged over all variants of a figure at once. Prices: "
                + found.prices().source()
                + ".")
        .alignment("llrrrrl")
        .head(List.of("what", "variant", "mean", "interval", "ratio", "interval", "verdict"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }

  private List<String> row(FootprintFigure figure, OfVariant one, Estimate estimate) {
    boolean judged = estimate.ratio() != null;
    return List.of(
        sentences.name(figure),
        one.name(),
        sentences.value(figure, estimate.value()),
        sentences.interval(figure, estimate.interval()),
        judged ? figures.ratio(estimate.ratio()) : "",
        judged
            ? figures.ratioInterval(estimate.ratioInterval().low(), estimate.ratioInterval().high())
            : "",
        judged ? estimate.verdict().name() : "");
  }

  private ReportTable tiers() {
    List<List<String>> rows = new ArrayList<>();
    for (OfVariant one : found.variants()) {
      for (Deployed tier : one.tiers()) {
        List<String> row = new ArrayList<>(List.of(one.name(), tier.name()));
        OF_TIERS.forEach(figure -> row.add(mean(one, tier.name(), figure)));
        rows.add(row);
      }
    }
    List<String> head = new ArrayList<>(List.of("variant", "tier"));
    OF_TIERS.forEach(figure -> head.add(sentences.name(figure)));
    return ReportTableBuilder.builder()
        .id("h-footprint-tiers")
        .heading("The same by tier")
        .caption(
            "Means over trials. A tier is started again while the others of its variant are up.")
        .alignment("ll" + "r".repeat(OF_TIERS.size()))
        .head(head)
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private String mean(OfVariant one, String tier, FootprintFigure figure) {
    return one.observed().stream()
        .filter(seen -> seen.figure() == figure && tier.equals(seen.tier()))
        .map(Observed::perTrial)
        .flatMap(trials -> trials.stream().mapToDouble(x -> x).average().stream().boxed())
        .map(value -> sentences.value(figure, value))
        .findFirst()
        .orElse(figures.none());
  }

  /** Also what {@code ./lab drill} shows; a table without rows if there was no drill. */
  static ReportTable drill(ChangeDrill drill, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Touched one : drill == null ? List.<Touched>of() : drill.variants()) {
      rows.add(
          List.of(
              one.variant(),
              figures.count(one.own().size()),
              figures.count(ChangeDrill.lines(one.own())),
              figures.count(ChangeDrill.modules(one.own())),
              figures.count(one.shared().size()),
              figures.count(ChangeDrill.lines(one.shared())),
              figures.count(ChangeDrill.modules(one.shared())),
              String.join(", ", one.deployables()),
              figures.count(one.casesHeld())));
    }
    return ReportTableBuilder.builder()
        .id("h-footprint-drill")
        .heading("One more field, from the database to the page")
        .caption(
            "Files, lines and Maven modules that the change touches, in the variant's own folder and"
                + " in what variants share; deployables whose classes or resources differ after it;"
                + " cases of the law, with the field, that the changed processes kept.")
        .alignment("lrrrrrrlr")
        .head(
            List.of(
                "variant",
                "own",
                "lines",
                "modules",
                "shared",
                "lines",
                "modules",
                "deployables",
                "law"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }

  private ReportTable edits() {
    List<List<String>> rows = new ArrayList<>();
    if (found.drill() != null) {
      for (Touched one : found.drill().variants()) {
        one.own().forEach(edit -> rows.add(edited(one, "own", edit)));
        one.shared().forEach(edit -> rows.add(edited(one, "shared", edit)));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-footprint-edits")
        .heading("The files of that change")
        .caption("Each file that it edits or adds, with the lines changed or added in it.")
        .alignment("lllr")
        .head(List.of("variant", "whose", "file", "lines"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private List<String> edited(Touched one, String whose, Edited edit) {
    return List.of(one.variant(), whose, edit.file(), figures.count(edit.lines()));
  }

  private ReportTable keys() {
    List<List<String>> rows = new ArrayList<>();
    for (OfVariant one : found.variants()) {
      one.keys()
          .forEach(
              key -> rows.add(List.of(one.name(), key.tier(), key.name(), key.kind().label())));
    }
    return ReportTableBuilder.builder()
        .id("h-footprint-keys")
        .heading("What an operator sets")
        .caption("Every environment variable of every tier, as the descriptor names it.")
        .alignment("llll")
        .head(List.of("variant", "tier", "key", "what it is"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }
}
