package hoplab.report.text;

import hoplab.result.ChangeDrill;
import hoplab.result.ChangeDrill.Touched;
import hoplab.result.Footprint;
import hoplab.result.Footprint.Estimate;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.FootprintFigure;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What it takes to run and to change each variant, in words. */
public final class FootprintSentences {

  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private final Run run;
  private final Footprint found;
  private final Figures figures;

  public FootprintSentences(Run run, Figures figures) {
    this.run = run;
    this.found = run.footprint();
    this.figures = figures;
  }

  /** What a figure is, in a few words with its unit. */
  public String name(FootprintFigure figure) {
    return switch (figure) {
      case TIER_START -> "start of one tier, s";
      case ONE_TIER_COLD -> "one tier cold, slowest, s";
      case CHAIN_START -> "start of all tiers at once, s";
      case LONGEST_START -> "longest start of a tier, s";
      case SUM_OF_STARTS -> "sum of the starts, s";
      case MEMORY_IDLE -> "memory idle, MiB";
      case MEMORY_LOADED -> "memory under load, MiB";
      case STANDING_CPU -> "standing processor time, ms/s";
      case ACTIVE_TIME -> "processor time of a fetch, " + figures.microUnit();
      case WALL_TIME -> "time in tiers of a fetch, " + figures.microUnit();
      case CONNECTIONS_AT_REST -> "connections at rest";
      case CONNECTIONS_AT_MOST -> "connections at most";
      case ENERGY -> "energy of a fetch, J";
      case REBUILD -> "change of one line, s";
      case COST_ACTIVE -> "million, processor time, " + currency();
      case COST_WALL -> "million, time in tiers, " + currency();
    };
  }

  private String currency() {
    return found.prices().currency();
  }

  /** A value in the unit of its name. */
  public String value(FootprintFigure figure, double value) {
    return switch (figure.unit()) {
      case MILLIS -> figures.number(value / MILLIS_PER_SECOND, 2);
      case BYTES -> figures.number(value / BYTES_PER_MEBIBYTE, 0);
      case MICROS ->
          figure == FootprintFigure.STANDING_CPU
              ? figures.number(value / MILLIS_PER_SECOND, 2)
              : figures.number(value, 0);
      case JOULES -> figures.number(value, 3);
      case MONEY -> figures.number(value, 4);
      case COUNT -> figures.number(value, 0);
    };
  }

  /** In brackets; what stands for no number where there is none. */
  public String interval(FootprintFigure figure, Interval interval) {
    return interval == null
        ? figures.none()
        : "[" + value(figure, interval.low()) + ", " + value(figure, interval.high()) + "]";
  }

  /** Everything, the most important first. */
  public List<String> answers() {
    List<String> answers = new ArrayList<>();
    answers.add(counts());
    starts().ifPresent(answers::add);
    against(FootprintFigure.MEMORY_LOADED, "memory under load").ifPresent(answers::add);
    against(FootprintFigure.COST_ACTIVE, "a million user fetches, where processor time is paid for")
        .ifPresent(answers::add);
    paidWaiting().ifPresent(answers::add);
    drill().ifPresent(answers::add);
    found
        .notMeasured()
        .forEach(
            one ->
                answers.add(
                    "%s: not measurable here, for %s."
                        .formatted(capital(plain(one.figure())), one.why())));
    return answers;
  }

  private String counts() {
    return found.variants().stream()
            .map(
                one ->
                    "%s is %s with %s, %s and %s"
                        .formatted(
                            one.name(),
                            plural(one.tiers().size(), "deployable"),
                            plural(one.keys().size(), "configuration key"),
                            plural(one.keys(KeyKind.SECRET), "secret"),
                            plural(
                                one.keys(KeyKind.ORIGIN),
                                "origin or address",
                                "origins or addresses")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** Of those with more than one tier. */
  private Optional<String> starts() {
    String sentence =
        found.variants().stream()
            .filter(one -> one.tiers().size() > 1)
            .flatMap(one -> start(one).stream())
            .collect(Collectors.joining("; "));
    return sentence.isEmpty() ? Optional.empty() : Optional.of(capital(sentence) + ".");
  }

  private Optional<String> start(OfVariant one) {
    Optional<Estimate> chain = one.estimate(FootprintFigure.CHAIN_START);
    Optional<Estimate> longest = one.estimate(FootprintFigure.LONGEST_START);
    Optional<Estimate> sum = one.estimate(FootprintFigure.SUM_OF_STARTS);
    if (chain.isEmpty() || longest.isEmpty() || sum.isEmpty()) {
      return Optional.empty();
    }
    double span = sum.get().value() - longest.get().value();
    double share = span <= 0 ? 0 : (chain.get().value() - longest.get().value()) / span;
    return Optional.of(
        "the %d tiers of %s, started at the same moment, answer after %s s %s: %s, for the longest alone takes %s s and their sum is %s s"
            .formatted(
                one.tiers().size(),
                one.name(),
                value(FootprintFigure.CHAIN_START, chain.get().value()),
                interval(FootprintFigure.CHAIN_START, chain.get().interval()),
                share <= 0.05
                    ? "the maximum"
                    : share >= 0.95
                        ? "the sum"
                        : "%s of the way from the maximum to the sum"
                            .formatted(figures.percent(share, 0)),
                value(FootprintFigure.LONGEST_START, longest.get().value()),
                value(FootprintFigure.SUM_OF_STARTS, sum.get().value())));
  }

  private Optional<String> against(FootprintFigure figure, String what) {
    Optional<Estimate> baseline =
        found.variant(run.plan().baseline()).flatMap(one -> one.estimate(figure));
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    String unit = figure.unit() == FootprintFigure.Unit.MONEY ? currency() : "MiB";
    StringBuilder text =
        new StringBuilder(
            "%s: %s takes %s %s %s"
                .formatted(
                    capital(what),
                    run.plan().baseline(),
                    value(figure, baseline.get().value()),
                    unit,
                    interval(figure, baseline.get().interval())));
    for (OfVariant one : found.variants()) {
      one.estimate(figure)
          .filter(estimate -> estimate.ratio() != null)
          .ifPresent(
              estimate ->
                  text.append(
                      "; %s %s times as much (%s to %s): %s"
                          .formatted(
                              one.name(),
                              figures.ratio(estimate.ratio()),
                              figures.ratio(estimate.ratioInterval().low()),
                              figures.ratio(estimate.ratioInterval().high()),
                              estimate.verdict())));
    }
    return Optional.of(text + ".");
  }

  /** Where a tier waits for another, both are paid for the same time. */
  private Optional<String> paidWaiting() {
    String sentence =
        found.variants().stream()
            .filter(one -> one.estimate(FootprintFigure.COST_WALL).isPresent())
            .map(
                one ->
                    "%s %s %s %s"
                        .formatted(
                            one.name(),
                            value(
                                FootprintFigure.COST_WALL,
                                one.estimate(FootprintFigure.COST_WALL).get().value()),
                            currency(),
                            interval(
                                FootprintFigure.COST_WALL,
                                one.estimate(FootprintFigure.COST_WALL).get().interval())))
            .collect(Collectors.joining(", "));
    return sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Where the time from arrival to answer is paid for in each tier, waiting for another included, a million cost: "
                + sentence
                + ".");
  }

  private Optional<String> drill() {
    ChangeDrill drill = found.drill();
    return drill == null || drill.variants().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "One more field from the database to the page touches "
                + drill.variants().stream().map(this::touched).collect(Collectors.joining("; "))
                + ".");
  }

  private String touched(Touched one) {
    return "%s in %s (%d its own, %d shared) and %d of %s"
        .formatted(
            plural(one.own().size() + one.shared().size(), "file"),
            one.variant(),
            one.own().size(),
            one.shared().size(),
            one.deployables().size(),
            plural(
                found
                    .variant(one.variant())
                    .map(variant -> variant.tiers().size())
                    .orElse(one.deployables().size()),
                "deployable"));
  }

  private String plain(FootprintFigure figure) {
    return name(figure).replaceAll(", [^,]*$", "");
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String plural(int count, String thing) {
    return plural(count, thing, thing + "s");
  }

  private static String plural(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
