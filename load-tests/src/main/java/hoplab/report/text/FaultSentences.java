package hoplab.report.text;

import hoplab.analysis.FaultSummary;
import hoplab.result.FaultCell;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultReach;
import hoplab.result.FaultRequests;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What faults did, in words. */
public final class FaultSentences {

  private static final double MILLIS_PER_SECOND = 1e3;

  private final Run run;
  private final Figures figures;

  public FaultSentences(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** The answer, first sentence first. */
  public List<String> answers() {
    List<String> sentences = new ArrayList<>();
    sentences.add(reaches());
    run.faults().stream()
        .filter(cell -> cell.place().kind() == FaultPlace.Kind.PRIVATE)
        .filter(cell -> cell.fault() == FaultKind.STALLED)
        .forEach(cell -> besideAStall(cell, sentences));
    longest(sentences);
    back(sentences);
    return sentences;
  }

  private String reaches() {
    List<FaultSummary> all = FaultSummary.of(run.faults());
    long wrong = requests(cell -> true, one -> true).stream().mapToLong(FaultRequests::wrong).sum();
    long sent = requests(cell -> true, one -> true).stream().mapToLong(FaultRequests::sent).sum();
    return "Of %s faults %s were contained, %s shaped and %s leaked; %s of %s answers %s wrong."
        .formatted(
            figures.count(all.size()),
            count(all, FaultReach.CONTAINED),
            count(all, FaultReach.SHAPED),
            count(all, FaultReach.LEAKED),
            wrong == 0 ? "none" : figures.count(wrong),
            figures.count(sent),
            wrong == 1 ? "was" : "were");
  }

  private String count(List<FaultSummary> all, FaultReach reach) {
    return figures.count(all.stream().filter(one -> one.reach() == reach).count());
  }

  private void besideAStall(FaultCell cell, List<String> sentences) {
    for (FaultRequests one : cell.requests()) {
      if (UseCase.USER_FETCH.is(one.useCase())
          && one.right() == one.sent()
          && one.beforeP50Millis() != null) {
        sentences.add(
            "While the link %s of %s was stalled, all user fetches were right, and their median was %s times that of the second before."
                .formatted(
                    cell.place().name(),
                    cell.variant(),
                    figures.ratio(one.duringP50Millis() / one.beforeP50Millis())));
      }
    }
  }

  private void longest(List<String> sentences) {
    requests(
            cell -> cell.place().kind() != FaultPlace.Kind.EDGE,
            one -> UseCase.USER_FETCH.is(one.useCase()))
        .stream()
        .mapToDouble(FaultRequests::longestMillis)
        .max()
        .ifPresent(
            millis ->
                sentences.add(
                    "Wherever the edge itself was whole, no user fetch took longer than %s."
                        .formatted(seconds(millis))));
  }

  private void back(List<String> sentences) {
    List<Double> first =
        requests(
                cell -> cell.place().kind() == FaultPlace.Kind.DATABASE,
                one -> UseCase.USER_FETCH.is(one.useCase()))
            .stream()
            .map(FaultRequests::firstRightMillis)
            .toList();
    if (!first.isEmpty() && first.stream().allMatch(Objects::nonNull)) {
      sentences.add(
          "After the database had returned, the first right user fetch came within %s."
              .formatted(seconds(first.stream().mapToDouble(Double::doubleValue).max().orElse(0))));
    }
  }

  private List<FaultRequests> requests(Predicate<FaultCell> of, Predicate<FaultRequests> which) {
    return run.faults().stream()
        .filter(of)
        .flatMap(cell -> cell.requests().stream())
        .filter(which)
        .toList();
  }

  /** A time in seconds, with its unit. */
  public String seconds(double millis) {
    return figures.number(millis / MILLIS_PER_SECOND, 2) + " s";
  }
}
