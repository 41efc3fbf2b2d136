package hoplab.result;

import java.util.List;

/**
 * What one sign-in takes, which is part of no fetch: most of it is the password's hash, which is
 * slow on purpose.
 *
 * @param variant where users sign in, beside those who have a session already
 * @param signInsPerTrial one after the other, after the measurement of each trial
 * @param trialP50Micros median of each trial, connection and answer included
 * @param p50Micros over trials, as in {@link Latency}
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 */
public record SignInCost(
    String variant,
    int signInsPerTrial,
    List<Double> trialP50Micros,
    double p50Micros,
    double ciLowMicros,
    double ciHighMicros) {

  public SignInCost {
    Rule.text("variant", variant);
    Rule.positive("signInsPerTrial", signInsPerTrial);
    trialP50Micros = List.copyOf(trialP50Micros);
    Rule.require(trialP50Micros.size() > 1, "trialP50Micros has 2 or more", trialP50Micros.size());
    trialP50Micros.forEach(micros -> Rule.notNegative("trialP50Micros", micros));
    Rule.notNegative("p50Micros", p50Micros);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising("ciLowMicros, p50Micros, ciHighMicros", ciLowMicros, p50Micros, ciHighMicros);
  }
}
