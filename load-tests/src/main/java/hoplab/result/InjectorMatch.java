package hoplab.result;

/**
 * One variant at one rate, as two injectors saw it in the same trials.
 *
 * @param variant name of the variant
 * @param ratePerSecond users that arrived per second
 * @param gatlingP50Micros geometric mean of the medians that Gatling saw
 * @param visitsP50Micros the same of the client of single visits
 * @param ratio visits over Gatling
 */
public record InjectorMatch(
    String variant,
    double ratePerSecond,
    double gatlingP50Micros,
    double visitsP50Micros,
    double ratio) {
  public InjectorMatch {
    Rule.text("variant", variant);
    Rule.positive("ratePerSecond", ratePerSecond);
    Rule.positive("gatlingP50Micros", gatlingP50Micros);
    Rule.positive("visitsP50Micros", visitsP50Micros);
    Rule.positive("ratio", ratio);
  }
}
