package hoplab.trial;

import hoplab.result.Plan;
import java.time.Duration;

/**
 * How much a run does to be believed: the one home of these defaults. Most of a trial is warm-up:
 * on two cores, the compilers of five busy processes want about a minute of processor time, and
 * half as much again on a slow virtual machine. {@link JitChoice} says what is done where there is
 * no such time. The other limits are far off on purpose: a warm-up ends as soon as it is steady.
 */
public enum Rigor {
  /** For a first look: three short trials, about two minutes, of code that is ready soon. */
  QUICK(3, Duration.ofSeconds(7), Duration.ofSeconds(11), 50),
  /** For a decision. */
  STANDARD(5, Duration.ofSeconds(20), Duration.ofSeconds(120), 1_000),
  /** For publication. */
  PUBLISH(10, Duration.ofSeconds(40), Duration.ofSeconds(180), 1_000);

  private final int trials;
  private final Duration measurement;
  private final Duration warmUpLimit;
  private final int signedInUsers;

  Rigor(int trials, Duration measurement, Duration warmUpLimit, int signedInUsers) {
    this.trials = trials;
    this.measurement = measurement;
    this.warmUpLimit = warmUpLimit;
    this.signedInUsers = signedInUsers;
  }

  /** Its name in a plan. */
  Plan.RigorLevel level() {
    return Plan.RigorLevel.valueOf(name());
  }

  /** Number of fresh starts of every process. */
  public int trials() {
    return trials;
  }

  /** How long each trial measures. */
  public Duration measurement() {
    return measurement;
  }

  /** How many users have a session of their own, each of which costs the hash of a password. */
  public int signedInUsers() {
    return signedInUsers;
  }

  /** The warm-up of a trial ends at the latest after this time. */
  public Duration warmUpLimit() {
    return warmUpLimit;
  }
}
