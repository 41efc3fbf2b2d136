package hoplab.report.text;

import hoplab.result.LinkKind;
import hoplab.result.PageMap;
import hoplab.result.PageMap.Crossing;
import hoplab.result.PageMap.Order;
import hoplab.result.PageMap.Outcome;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose dashboard is there first, in words. */
public final class PageSentences {

  /** How each kind of link begins a sentence. */
  private static final Map<LinkKind, String> ENDS =
      new EnumMap<>(
          Map.of(
              LinkKind.EDGE, "clients",
              LinkKind.PRIVATE, "tiers",
              LinkKind.DATA, "the database"));

  /** So many crossings are told in words; the table has all. */
  private static final int MOST = 3;

  private final Run run;
  private final PageMap map;
  private final Figures figures;

  /**
   * @param run with a map
   */
  public PageSentences(Run run, Figures figures) {
    this.run = run;
    this.map = run.page();
    this.figures = figures;
  }

  /** What was found: crossings first, then who is ahead anyway, then whether that held. */
  public List<String> all() {
    List<String> sentences = new ArrayList<>(crossings(crossing -> true));
    List<String> shown = new ArrayList<>(sentences.subList(0, Math.min(MOST, sentences.size())));
    if (sentences.isEmpty()) {
      shown.add(
          "No crossing: at every distance of the map the same variant is ahead of the other.");
    }
    shown.addAll(always());
    shown.add(onHeldOut());
    return shown;
  }

  /** Where the two at a crossing are as late, along data first: one sentence for each. */
  public List<String> crossings(Predicate<Crossing> which) {
    return map.crossings().stream()
        .filter(crossing -> crossing.outcome() == Outcome.CROSSING)
        .filter(which)
        .sorted(Comparator.comparing(crossing -> crossing.kind() != LinkKind.DATA))
        .map(this::sentence)
        .toList();
  }

  private String sentence(Crossing crossing) {
    return "With %s beyond %s ms %s, %s is ahead of %s (%s)."
        .formatted(
            ENDS.get(crossing.kind()),
            figures.number(crossing.rttMillis(), 1),
            interval(crossing),
            crossing.beyond(),
            crossing.below(),
            others(crossing.kind()));
  }

  /** The interval of a crossing. */
  public String interval(Crossing crossing) {
    return "["
        + figures.number(crossing.rttLowMillis(), 1)
        + ", "
        + figures.number(crossing.rttHighMillis(), 1)
        + "]";
  }

  /** Where the other kinds of link are meanwhile. */
  public String others(LinkKind varied) {
    return Stream.of(LinkKind.values())
        .filter(kind -> kind != varied)
        .map(kind -> "%s at %s ms".formatted(kind.label(), millis(map.reference(kind))))
        .collect(Collectors.joining(", "));
  }

  /** A distance, with decimals only if it has some. */
  public String millis(double value) {
    return figures.number(value, value == Math.rint(value) ? 0 : 2);
  }

  /** Those that are ahead of another wherever one goes from the reference. */
  private List<String> always() {
    Map<String, List<String>> behind =
        map.crossings().stream()
            .filter(one -> alongAll(one).allMatch(all -> all.outcome() == Outcome.NO_CROSSING))
            .filter(one -> alongAll(one).allMatch(all -> all.below().equals(one.below())))
            .collect(
                Collectors.groupingBy(
                    Crossing::below,
                    Collectors.mapping(
                        one -> one.below().equals(one.variant()) ? one.other() : one.variant(),
                        Collectors.collectingAndThen(
                            Collectors.toList(), all -> all.stream().distinct().toList()))));
    return behind.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            one ->
                "No crossing: whichever kind of link is longer, %s is ahead of %s."
                    .formatted(one.getKey(), String.join(", ", one.getValue())))
        .toList();
  }

  private Stream<Crossing> alongAll(Crossing one) {
    return map.crossings().stream().filter(all -> all.ofBoth(one.variant(), one.other()));
  }

  /** Whether who was predicted ahead was measured ahead. */
  public String onHeldOut() {
    List<Order> real =
        map.orders().stream().filter(order -> order.verdict() == Verdict.REAL).toList();
    long held = real.stream().filter(Order::foretold).count();
    long points =
        map.orders().stream()
            .map(o -> List.of(o.edgeRttMillis(), o.privateRttMillis(), o.dataRttMillis()))
            .distinct()
            .count();
    return ("At %d points that took no part in any fit, %s of %s pairs differ for real, and in %s"
            + " of these who is predicted ahead is measured ahead; predicted medians are off by %s at"
            + " most.")
        .formatted(
            points,
            figures.count(real.size()),
            figures.count(map.orders().size()),
            real.isEmpty() ? "none" : held == real.size() ? "all" : figures.count(held),
            worst());
  }

  private String worst() {
    return run.predictions().stream()
        .max(
            Comparator.comparingDouble(
                one -> Math.abs(one.predictedP50Micros() / one.measuredP50Micros() - 1)))
        .map(
            one ->
                "%s (%s)"
                    .formatted(
                        figures.signedPercent(
                            one.predictedP50Micros() / one.measuredP50Micros() - 1, 1),
                        figures.time(one.predictedP50Micros() - one.measuredP50Micros())))
        .orElse(figures.none());
  }
}
