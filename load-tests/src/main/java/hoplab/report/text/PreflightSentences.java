package hoplab.report.text;

import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from preflights, in words. */
public final class PreflightSentences {

  private static final double MICROS_PER_MILLI = 1e3;

  /** Preflights of one visit go out together, so distance should multiply them by one. */
  private static final double EXPECTED_TRIPS = 1;

  private static final double TOLERATED_TRIPS = 0.1;

  private final Run run;
  private final Figures figures;

  public PreflightSentences(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  public List<String> onCounts() {
    List<String> sentences = new ArrayList<>();
    for (String variant : variants(true)) {
      List<PreflightCount> rows =
          run.preflights().stream().filter(row -> row.variant().equals(variant)).toList();
      sentences.add(newIds(variant, rows));
      sentences.add(reuse(variant, rows));
    }
    Set<String> same = variants(false);
    if (!same.isEmpty()) {
      long visits =
          run.preflights().stream()
              .filter(row -> !row.crossOrigin())
              .mapToLong(PreflightCount::visits)
              .sum();
      sentences.add(
          "%s: page and API have one origin, so that no preflight was sent in %s visits of the same sequences."
              .formatted(String.join(", ", same), figures.count(visits)));
    }
    return sentences;
  }

  public List<String> onCosts() {
    List<String> sentences = new ArrayList<>();
    for (PreflightCost cost : run.preflightCosts()) {
      if (cost.preflights() > 0 && UseCase.USER_FETCH.is(cost.useCase())) {
        sentences.add(
            "At an edge round trip of %s ms, a preflight makes a user fetch of %s last %s (interval %s to %s)."
                .formatted(
                    figures.number(cost.edgeRttMillis(), 0),
                    cost.variant(),
                    longer(cost.addedMicros()),
                    figures.time(cost.ciLowMicros()),
                    figures.time(cost.ciHighMicros())));
      }
    }
    for (String variant : variants(true)) {
      trips(variant, sentences);
      average(variant, sentences);
    }
    control(sentences);
    return sentences;
  }

  /** Whether every request needs a preflight of its own as long as no user comes back. */
  private String newIds(String variant, List<PreflightCount> rows) {
    List<PreflightCount> fresh = rows.stream().filter(row -> row.reuse() == 0).toList();
    boolean always = fresh.stream().allMatch(row -> row.preflights() == row.requests());
    if (!fresh.isEmpty() && always) {
      String perVisit =
          fresh.stream()
              .map(row -> figures.number(row.preflightsPerVisit(), 0) + " (" + row.useCase() + ")")
              .distinct()
              .collect(Collectors.joining(", "));
      return "With a new id at every visit, every visit to %s pays for a preflight of each request, whatever Max-Age says: %s."
          .formatted(variant, perVisit);
    }
    return "With a new id at every visit, not every request to %s needed a preflight, against expectation."
        .formatted(variant);
  }

  /** The worst and the best that Max-Age and browser can do where users come back most. */
  private String reuse(String variant, List<PreflightCount> rows) {
    List<PreflightCount> often = often(rows);
    if (often.isEmpty()) {
      return "";
    }
    PreflightCount best = often.get(0);
    PreflightCount worst = often.get(often.size() - 1);
    return "With %s of the visits to users seen before, a user fetch of %s needs %s preflights (%s) down to %s (%s)."
        .formatted(
            figures.percent(best.reuse(), 0),
            variant,
            figures.number(worst.preflightsPerVisit(), 2),
            circumstances(worst),
            figures.number(best.preflightsPerVisit(), 2),
            circumstances(best));
  }

  /** User fetches where users come back most, the fewest preflights first. */
  private static List<PreflightCount> often(List<PreflightCount> rows) {
    double most = rows.stream().mapToDouble(PreflightCount::reuse).max().orElse(0);
    return rows.stream()
        .filter(row -> row.reuse() == most && UseCase.USER_FETCH.is(row.useCase()))
        .sorted(Comparator.comparingDouble(PreflightCount::preflightsPerVisit))
        .toList();
  }

  /** What was counted times what was measured, at the largest distance. */
  private void average(String variant, List<String> sentences) {
    List<PreflightCount> often =
        often(run.preflights().stream().filter(row -> row.variant().equals(variant)).toList());
    run.preflightCosts().stream()
        .filter(cost -> cost.variant().equals(variant) && UseCase.USER_FETCH.is(cost.useCase()))
        .filter(cost -> cost.preflights() > 0 && cost.edgeRttMillis() > 0)
        .max(Comparator.comparingDouble(PreflightCost::edgeRttMillis))
        .filter(cost -> !often.isEmpty())
        .ifPresent(
            cost -> {
              PreflightCount best = often.get(0);
              PreflightCount worst = often.get(often.size() - 1);
              sentences.add(
                  "Where %s of the visits are to users seen before and the edge round trip is %s ms, preflights add %s to the average user fetch of %s (%s) down to %s (%s)."
                      .formatted(
                          figures.percent(best.reuse(), 0),
                          figures.number(cost.edgeRttMillis(), 0),
                          average(worst, cost),
                          variant,
                          circumstances(worst),
                          average(best, cost),
                          circumstances(best)));
            });
  }

  private String average(PreflightCount count, PreflightCost cost) {
    double visitsThatAsk = count.preflightsPerVisit() / cost.preflights();
    Times times = figures.together(cost.addedMicros());
    return times.plain(visitsThatAsk * cost.addedMicros()) + " " + times.unit();
  }

  private static String circumstances(PreflightCount row) {
    return row.browser()
        + ", "
        + (row.maxAgeSeconds() == null ? "no Max-Age" : "Max-Age " + row.maxAgeSeconds());
  }

  private void trips(String variant, List<String> sentences) {
    for (PreflightCost far : run.preflightCosts()) {
      if (far.variant().equals(variant) && far.preflights() > 0 && far.edgeRttMillis() > 0) {
        run.preflightCosts().stream()
            .filter(
                near ->
                    near.variant().equals(variant)
                        && near.useCase().equals(far.useCase())
                        && near.edgeRttMillis() == 0)
            .findFirst()
            .ifPresent(near -> sentences.add(trips(near, far)));
      }
    }
  }

  private String trips(PreflightCost near, PreflightCost far) {
    double trips =
        (far.addedMicros() - near.addedMicros()) / (far.edgeRttMillis() * MICROS_PER_MILLI);
    boolean expected = Math.abs(trips - EXPECTED_TRIPS) <= TOLERATED_TRIPS;
    return "Distance adds %s round trips to a %s of %s, which sends %d %s at once: %s."
        .formatted(
            figures.number(trips, 2),
            far.useCase(),
            far.variant(),
            far.preflights(),
            far.preflights() == 1 ? "preflight" : "preflights",
            expected ? "one was expected" : "one was expected, so something else is going on");
  }

  /** Where nothing is asked, an empty cache must cost nothing: what is seen there is noise. */
  private void control(List<String> sentences) {
    List<PreflightCost> control =
        run.preflightCosts().stream().filter(cost -> cost.preflights() == 0).toList();
    if (control.isEmpty()) {
      return;
    }
    PreflightCost largest =
        control.stream()
            .max(Comparator.comparingDouble(cost -> Math.abs(cost.addedMicros())))
            .orElseThrow();
    List<PreflightCost> bent =
        control.stream().filter(cost -> cost.ciLowMicros() > 0 || cost.ciHighMicros() < 0).toList();
    sentences.add(
        "The control: where no preflight is sent, an empty cache changes a visit by %s at most (%s, %s, %s ms); the interval excludes zero in %d of %d cases, where one in twenty does by chance."
            .formatted(
                figures.time(Math.abs(largest.addedMicros())),
                largest.variant(),
                largest.useCase(),
                figures.number(largest.edgeRttMillis(), 0),
                bent.size(),
                control.size()));
  }

  private String longer(double micros) {
    return figures.time(Math.abs(micros)) + (micros < 0 ? " less, against expectation" : " longer");
  }

  private Set<String> variants(boolean crossOrigin) {
    return run.preflights().stream()
        .filter(row -> row.crossOrigin() == crossOrigin)
        .map(PreflightCount::variant)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
