package hoplab.report;

import hoplab.analysis.distance.DistanceFormula;
import hoplab.analysis.distance.Predictor;
import hoplab.report.plot.VariantStyle;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Run;
import java.util.List;

/**
 * What the page's script computes medians from: the numbers of the predictor and nothing else.
 *
 * @param useCases what a client does
 * @param crossOrigin variants whose page has another origin than its API
 */
record WhatIfData(List<UseCase> useCases, List<String> crossOrigin) {

  /**
   * One use case.
   *
   * @param tieMicros what is closer than this is a tie
   */
  record UseCase(String name, double tieMicros, List<Variant> variants) {}

  /** One variant: how it looks, and its formula. */
  record Variant(String style, boolean crossOrigin, DistanceFormula formula) {}

  static WhatIfData of(Run run, Predictor predictor) {
    List<DistanceFormula> formulas = predictor.formulas();
    return new WhatIfData(
        formulas.stream()
            .map(DistanceFormula::useCase)
            .distinct()
            .map(
                useCase ->
                    new UseCase(
                        useCase,
                        predictor
                            .worstMissOfDifferenceMicros(useCase)
                            .orElse(run.plan().smallestDifferenceMicros()),
                        formulas.stream()
                            .filter(one -> one.useCase().equals(useCase))
                            .map(one -> variant(run, one))
                            .toList()))
            .toList(),
        formulas.stream()
            .map(DistanceFormula::variant)
            .distinct()
            .filter(name -> isCrossOrigin(run, name))
            .toList());
  }

  private static Variant variant(Run run, DistanceFormula formula) {
    String style = VariantStyle.of(run, formula.variant()).style();
    return new Variant(style, isCrossOrigin(run, formula.variant()), formula);
  }

  /** The client calls two tiers: one for the page and one for the API. */
  private static boolean isCrossOrigin(Run run, String variant) {
    return run.ledger().stream()
            .filter(row -> row.variant().equals(variant) && row.kind() == LinkKind.EDGE)
            .map(LedgerRow::link)
            .distinct()
            .count()
        > 1;
  }
}
