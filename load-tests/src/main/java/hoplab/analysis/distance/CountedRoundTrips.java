package hoplab.analysis.distance;

import hoplab.analysis.comparison.Findings;
import hoplab.result.Chain;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.VisitKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Round trips of a repeated visit, on all links of one kind. */
record CountedRoundTrips(String baseline, List<LedgerRow> ledger, List<Chain> chains) {

  /** Those that follow one another. */
  int inARow(String variant, String useCase, LinkKind kind) {
    return chains.stream()
        .filter(chain -> chain.variant().equals(original(variant)))
        .filter(chain -> chain.useCase().equals(useCase))
        .filter(chain -> chain.visit() == VisitKind.REPEATED && chain.kind() == kind)
        .mapToInt(Chain::length)
        .sum();
  }

  /** The same, by kind of link. */
  Map<LinkKind, Integer> inARow(String variant, String useCase) {
    return Arrays.stream(LinkKind.values())
        .collect(
            Collectors.toMap(
                kind -> kind,
                kind -> inARow(variant, useCase, kind),
                (one, other) -> one,
                () -> new EnumMap<>(LinkKind.class)));
  }

  /**
   * Those on all links, times distance, in microseconds.
   *
   * @param millis distance by kind of link, 0 or more
   */
  double micros(String variant, String useCase, ToDoubleFunction<LinkKind> millis) {
    return Arrays.stream(LinkKind.values())
        .mapToDouble(kind -> inARow(variant, useCase, kind) * millis.applyAsDouble(kind) * 1e3)
        .sum();
  }

  /** Those, and the ones beside them. */
  long inAll(String variant, String useCase, LinkKind kind) {
    return ledger.stream()
        .filter(row -> row.variant().equals(original(variant)))
        .filter(row -> row.useCase().equals(useCase))
        .filter(row -> row.visit() == VisitKind.REPEATED && row.kind() == kind)
        .mapToLong(LedgerRow::roundTrips)
        .sum();
  }

  /** The duplicate has the ledger of what it duplicates. */
  private String original(String variant) {
    return variant.equals(Findings.duplicateOf(baseline)) ? baseline : variant;
  }
}
