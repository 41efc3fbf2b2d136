package hoplab.report;

import hoplab.report.plot.Svg;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.Database;
import hoplab.result.Part;
import hoplab.result.Run;
import hoplab.result.TierResult;
import hoplab.result.VariantResult;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the time goes, and what each tier costs.
 *
 * @param partNotes warnings about the parts
 * @param parts mean time of each part; empty where no variant tells its parts
 * @param tiers processor time, memory and start-up
 * @param unseen names of the variants whose tiers are out of sight
 */
record CostView(RawString partNotes, List<PartRow> parts, List<TierRow> tiers, String unseen) {
  private static final double BAR = 120;

  /** One part of the time of one variant. */
  record PartRow(String variant, String tier, String kind, String mean) {}

  /** One tier; {@code total} where it is the sum over the tiers of a variant. */
  @RecordBuilder
  record TierRow(
      String variant,
      String tier,
      String cpu,
      RawString bar,
      String memory,
      String startup,
      boolean total) {}

  static CostView of(Run run, WarningNotes notes) {
    List<PartRow> parts = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      for (Part part : Lookup.parts(run, variant)) {
        String mean = Figures.TYPOGRAPHIC.cell(part.meanMicros());
        parts.add(new PartRow(variant.name(), part.tier(), part.kind().label(), mean));
      }
    }
    List<String> unseen =
        run.variants().stream().filter(VariantResult::outside).map(VariantResult::name).toList();
    return new CostView(
        notes.at(WarningNotes.Place.PARTS), parts, tiers(run), String.join(", ", unseen));
  }

  private static List<TierRow> tiers(Run run) {
    double most =
        run.variants().stream()
            .mapToDouble(Lookup::cpuMicrosPerRequest)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    List<TierRow> rows = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      for (TierResult tier : variant.tiers()) {
        double startup = tier.startupMillis();
        rows.add(
            row(
                variant.name(),
                tier.name(),
                tier.cpuMicrosPerRequest(),
                (double) tier.rssBytes(),
                startup,
                most,
                false));
      }
      if (variant.tiers().size() > 1) {
        rows.add(
            row(
                variant.name(),
                "all tiers",
                Lookup.cpuMicrosPerRequest(variant),
                Lookup.rssBytes(variant),
                null,
                most,
                true));
      }
    }
    Database database = run.database();
    if (database != null && database.cpuMicrosPerRequest() != null) {
      Double memory = database.rssBytes() == null ? null : database.rssBytes().doubleValue();
      rows.add(
          row(
              "shared by all",
              "database",
              database.cpuMicrosPerRequest(),
              memory,
              database.startupMillis(),
              most,
              false));
    }
    return rows;
  }

  private static TierRow row(
      String variant,
      String tier,
      double cpu,
      Double memory,
      Double startup,
      double most,
      boolean total) {
    Figures figures = Figures.TYPOGRAPHIC;
    Svg bar = Svg.decoration("bar", BAR, 10);
    double length =
        most > 0 && Double.isFinite(cpu) ? Math.min(1, Math.max(0, cpu / most)) * BAR : 0;
    bar.rect(0, 0, length, 10, total ? "cpu total" : "cpu");
    return CostViewTierRowBuilder.builder()
        .variant(variant)
        .tier(tier)
        .cpu(figures.cell(cpu))
        .bar(new RawString(bar.end()))
        .memory(memory == null ? figures.none() : figures.mebibytes(memory))
        .startup(startup == null ? figures.none() : figures.number(startup, 0))
        .total(total)
        .build();
  }
}
