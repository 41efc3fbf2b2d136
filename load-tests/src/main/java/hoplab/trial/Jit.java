package hoplab.trial;

import hoplab.result.Plan;
import hoplab.simulation.HopSettings;
import java.util.List;
import java.util.Locale;

/** Which of Java's two compilers the tiers of a run have: the same for all of them. */
public enum Jit {
  /**
   * The first one, C1, alone: done within seconds, so that a short run measures code that stays as
   * it is. It takes about half as long again as the code of both.
   */
  C1(List.of(Plan.C1_ONLY), 700),
  /** Both, as Java has it and services that live for days need it: done after a minute or more. */
  TIERED(List.of(), HopSettings.WARM_REQUESTS);

  private final List<String> flags;
  private final int warmRequests;

  Jit(List<String> flags, int warmRequests) {
    this.flags = flags;
    this.warmRequests = warmRequests;
  }

  /** What the tiers of a run had. */
  public static Jit of(Plan plan) {
    return plan.firstCompilerOnly() ? C1 : TIERED;
  }

  /** What Java is given for it. */
  List<String> flags() {
    return flags;
  }

  /**
   * So many requests bring code to where it stays. HotSpot's first compiler takes what was called
   * 200 times (Tier3InvocationThreshold), the second what was then called 5,000 times
   * (Tier4InvocationThreshold).
   */
  public int warmRequests() {
    return warmRequests;
  }

  /** As it is called on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
