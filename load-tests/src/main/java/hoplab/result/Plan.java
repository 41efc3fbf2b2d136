package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was asked for.
 *
 * @param rigor the named programme
 * @param trials number of fresh starts of every process; 0 if only single visits are counted
 * @param ratePerSecond users that arrive per second; each calls every variant once
 * @param busyRatePerSecond the same while the processors are to be about half busy, in a second
 *     window of each trial; null where there is none, and before version 6
 * @param blocksPerTrial number of blocks in a trial, at {@code ratePerSecond}
 * @param blockMillis length of a block
 * @param warmUpLimitMillis the warm-up ends at the latest after this time
 * @param users how many different users are asked for
 * @param smallestDifferenceMicros a difference below this is of no interest
 * @param smallestRatio a ratio nearer to 1 than this, or than 1 over this, is of no interest; null
 *     before version 6
 * @param confidence level of every interval, 0 to 1
 * @param baseline name of the variant that the others are compared with
 * @param signIn whether variants that can ask who somebody is did so; null before version 3
 * @param signedInUsers how many users have a session of their own, each of whom fetches what is
 *     theirs; 0 if staff alone signs in, who may fetch every user's; null if nobody does, and where
 *     it was not recorded
 * @param tierNiceness by how much every tier stood back for who drove the load, 0 to 19, as in
 *     POSIX {@code nice}; null before version 4
 * @param compilers which of Java's compilers every tier has
 * @param aotCache whether every tier that is a jar was to start from a cache of its classes and
 *     method profiles (JEP 483, 515); null where it was not recorded
 * @param jvmFlags flags of every tier that is a jar
 * @param injectorJvmFlags flags of the process that drives the load
 */
@RecordBuilder
public record Plan(
    RigorLevel rigor,
    int trials,
    double ratePerSecond,
    Double busyRatePerSecond,
    int blocksPerTrial,
    int blockMillis,
    int warmUpLimitMillis,
    int users,
    double smallestDifferenceMicros,
    Double smallestRatio,
    double confidence,
    String baseline,
    SignInSwitch signIn,
    Integer signedInUsers,
    Integer tierNiceness,
    Jit compilers,
    Boolean aotCache,
    List<String> jvmFlags,
    List<String> injectorJvmFlags) {

  /** The variants that take part unless someone says otherwise, the baseline first. */
  public static final List<String> USUAL_VARIANTS = List.of("all-in", "bff-hybrid", "decoupled");

  /**
   * Nearer to 1 than this, or than 1 over this, is a ratio that no architect would decide otherwise
   * for.
   */
  public static final double SMALLEST_RATIO = 1.02;

  /** Named programmes. */
  public enum RigorLevel implements Word {
    /** For a first look. */
    QUICK,
    /** For a decision. */
    STANDARD,
    /** For publication. */
    PUBLISH,
    /** Departs from all of these. */
    CUSTOM
  }

  public Plan {
    Rule.present("rigor", rigor);
    Rule.within("trials", 0, 1000, trials);
    Rule.notNegative("ratePerSecond", ratePerSecond);
    if (busyRatePerSecond != null) {
      Rule.positive("busyRatePerSecond", busyRatePerSecond);
    }
    Rule.notNegative("blocksPerTrial", blocksPerTrial);
    Rule.positive("blockMillis", blockMillis);
    Rule.notNegative("warmUpLimitMillis", warmUpLimitMillis);
    Rule.positive("users", users);
    Rule.notNegative("smallestDifferenceMicros", smallestDifferenceMicros);
    Rule.require(
        smallestRatio == null || smallestRatio >= 1 && Double.isFinite(smallestRatio),
        "smallestRatio is 1 or more",
        smallestRatio);
    Rule.require(
        confidence > 0 && confidence < 1, "confidence lies above 0 and below 1", confidence);
    Rule.text("baseline", baseline);
    Rule.require(
        signedInUsers == null || signedInUsers == 0 || signedInUsers == users,
        "signedInUsers is 0 or users",
        signedInUsers);
    if (tierNiceness != null) {
      Rule.within("tierNiceness", 0, 19, tierNiceness);
    }
    Rule.present("compilers", compilers);
    jvmFlags = List.copyOf(jvmFlags);
    injectorJvmFlags = List.copyOf(injectorJvmFlags);
  }

  /** Whether the code of the tiers was that of Java's first compiler only. */
  public boolean firstCompilerOnly() {
    return compilers == Jit.C1;
  }

  /** Whether the tiers were to start from a cache of their classes and method profiles. */
  public boolean usesAotCache() {
    return Boolean.TRUE.equals(aotCache);
  }

  /** How many users have a session of their own; 0 if nobody but staff has one. */
  public int usersWithSession() {
    return signedInUsers == null ? 0 : signedInUsers;
  }

  /** Users that arrive per second at a load; empty if it is not measured. */
  public OptionalDouble ratePerSecond(Load load) {
    return switch (load) {
      case QUIET -> OptionalDouble.of(ratePerSecond);
      case BUSY ->
          busyRatePerSecond == null ? OptionalDouble.empty() : OptionalDouble.of(busyRatePerSecond);
    };
  }

  /**
   * Number of blocks in a trial at a load. Half as many suffice when busy, where each holds several
   * times the requests; 0 if that load is not measured.
   */
  public int blocksPerTrial(Load load) {
    return switch (load) {
      case QUIET -> blocksPerTrial;
      case BUSY -> busyRatePerSecond == null ? 0 : (blocksPerTrial + 1) / 2;
    };
  }

  /** Planned length of the measurement of one trial at a load, without start and warm-up. */
  public long measuredMillisPerTrial(Load load) {
    return (long) blocksPerTrial(load) * blockMillis;
  }

  /** Planned length of the quiet measurement of one trial, without start and warm-up. */
  public long measuredMillisPerTrial() {
    return measuredMillisPerTrial(Load.QUIET);
  }
}
