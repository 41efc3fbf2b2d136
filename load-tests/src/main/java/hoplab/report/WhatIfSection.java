package hoplab.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.analysis.distance.Predictor;
import hoplab.report.text.Figures;
import hoplab.result.LinkKind;
import hoplab.result.Machine;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the medians would be if the tiers were apart: predictions, no measurement of this run. */
final class WhatIfSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;
  private static final JsonMapper JSON = new JsonMapper();

  /** A slider. */
  private record Range(LinkKind kind, String joins, double most, double step, double start) {}

  private static final List<Range> RANGES =
      List.of(
          new Range(LinkKind.EDGE, "client to the public tier", 100, 1, 20),
          new Range(LinkKind.PRIVATE, "between tiers", 10, 0.1, 0.5),
          new Range(LinkKind.DATA, "tier to its database", 10, 0.1, 0.5));

  /** Distances with a name, in milliseconds. */
  record Preset(String name, double edge, double privateLinks, double data) {
    public String distances() {
      return "%s / %s / %s".formatted(plain(edge), plain(privateLinks), plain(data));
    }
  }

  private static final List<Preset> PRESETS =
      List.of(
          new Preset("one machine", 0, 0, 0),
          new Preset("one region", 20, 0.5, 0.5),
          new Preset("phone", 60, 0.5, 0.5),
          new Preset("database far", 20, 0.5, 4),
          new Preset("services far", 20, 4, 0.5));

  /** A slider on the page. */
  record Slider(
      String kind, String joins, String most, String step, String start, String measured) {}

  /** A row of the table that stands for the sliders where no script runs. */
  record Row(String useCase, String variant, List<String> millis) {}

  /**
   * What the template shows.
   *
   * @param source id of the run that the predictions come from
   * @param origin in words, whose run and whose machine that is
   * @param crossOrigin variants whose browser may have to ask first
   * @param data for the script
   */
  record View(
      String source,
      String origin,
      List<String> useCases,
      String crossOrigin,
      List<Slider> sliders,
      List<Preset> presets,
      List<Row> rows,
      RawString data) {}

  @Override
  public String picture(PageContext page) {
    if (!page.run().valid() || page.distances() == null) {
      return "";
    }
    Predictor predictor = new Predictor(page.distances());
    WhatIfData data = WhatIfData.of(page.distances(), predictor);
    List<String> useCases = data.useCases().stream().map(WhatIfData.UseCase::name).toList();
    return Templates.render(
        "what-if.html",
        new View(
            page.distances().id(),
            origin(page.run(), page.distances()),
            useCases,
            String.join(", ", data.crossOrigin()),
            RANGES.stream().map(range -> slider(range, predictor)).toList(),
            PRESETS,
            rows(predictor),
            new RawString(json(data))));
  }

  private static String origin(Run run, Run source) {
    if (run.id().equals(source.id())) {
      return "this run";
    }
    return isSame(run.machine(), source.machine())
        ? "on a machine of the same kind, at its own speed then"
        : "on another machine: its own medians, at its own speed";
  }

  private static boolean isSame(Machine one, Machine other) {
    return one.processor().equals(other.processor())
        && one.logicalProcessors() == other.logicalProcessors()
        && one.memoryBytes() == other.memoryBytes()
        && one.kernel().equals(other.kernel());
  }

  private static Slider slider(Range range, Predictor predictor) {
    return new Slider(
        range.kind.label(),
        range.joins,
        plain(range.most),
        plain(range.step),
        plain(range.start),
        plain(predictor.longestMillis(range.kind)));
  }

  private static List<Row> rows(Predictor predictor) {
    List<List<Predictor.Predicted>> columns =
        PRESETS.stream()
            .map(
                preset ->
                    predictor.at(
                        millis(preset.edge), millis(preset.privateLinks), millis(preset.data)))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < columns.get(0).size(); i++) {
      int row = i;
      Predictor.Predicted first = columns.get(0).get(i);
      rows.add(
          new Row(
              first.useCase(),
              first.variant(),
              columns.stream()
                  .map(column -> FIGURES.number(column.get(row).p50Micros() / 1e3, 2))
                  .toList()));
    }
    return rows;
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }

  private static String plain(double millis) {
    return millis == Math.rint(millis) ? FIGURES.number(millis, 0) : Double.toString(millis);
  }

  /** As a script element may hold it: nothing in it ends the element. */
  private static String json(WhatIfData data) {
    try {
      return JSON.writeValueAsString(data)
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and names always become JSON", e);
    }
  }
}
