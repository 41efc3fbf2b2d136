package hoplab.analysis.matrix;

import java.util.function.BiFunction;

/**
 * When figures agree with a word, stated before they are seen.
 *
 * @param pattern whose word it is about
 * @param statement the rule in one clause, for people
 * @param decides what it says of a reading and that pattern's figure, which has a value
 */
public record Rule(String pattern, String statement, BiFunction<Reading, Figure, Ruling> decides) {

  Ruling of(Reading reading) {
    return reading
        .figure(pattern)
        .filter(figure -> figure.value() != null)
        .map(figure -> decides.apply(reading, figure))
        .orElseGet(() -> Ruling.notTested(""));
  }
}
