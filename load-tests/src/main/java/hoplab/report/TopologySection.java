package hoplab.report;

import hoplab.report.text.Lookup;
import hoplab.report.topology.Journey;
import hoplab.report.topology.Lane;
import hoplab.report.topology.ScaleBar;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.List;

/** Which way a user fetch takes in each variant, and how long it stays where. */
final class TopologySection implements Section {

  /** More lanes than this would show the steps of a ladder, which its own picture does. */
  private static final int MOST_LANES = 6;

  /**
   * What the template shows.
   *
   * @param lanes one for each variant
   * @param bars the same to scale; empty where no variant reports its parts
   * @param kinds classes of the parts that occur
   * @param traced whether the parts are those of traced requests
   * @param counted whether round trips were counted
   * @param notes warnings about the parts
   */
  record View(
      List<Lane> lanes,
      List<ScaleBar> bars,
      List<String> kinds,
      boolean traced,
      boolean counted,
      RawString notes) {}

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    List<Journey> journeys =
        run.variants().stream()
            .filter(variant -> !Lookup.isDuplicate(variant))
            .map(variant -> Journey.of(run, variant))
            .filter(Journey::isKnown)
            .toList();
    if (journeys.isEmpty()) {
      return "";
    }
    List<Journey> split = journeys.stream().filter(j -> !j.parts().isEmpty()).toList();
    double longest = split.stream().mapToDouble(Journey::meanMicros).max().orElse(1);
    List<ScaleBar> bars = split.stream().map(j -> ScaleBar.of(j, longest)).toList();
    List<Lane> lanes =
        journeys.size() > MOST_LANES ? List.of() : journeys.stream().map(Lane::of).toList();
    return lanes.isEmpty() && bars.isEmpty()
        ? ""
        : Templates.render(
            "topology.html",
            new View(
                lanes,
                bars,
                bars.stream()
                    .flatMap(bar -> bar.pieces().stream())
                    .map(ScaleBar.Piece::style)
                    .distinct()
                    .toList(),
                run.tracedTimes().stream().anyMatch(time -> !time.parts().isEmpty()),
                journeys.stream().anyMatch(Journey::isCounted),
                page.notes().at(WarningNotes.Place.PARTS)));
  }
}
