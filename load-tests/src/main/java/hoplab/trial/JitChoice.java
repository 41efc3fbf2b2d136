package hoplab.trial;

import hoplab.launch.ArchiveKind;
import hoplab.result.Jit;
import hoplab.result.Word;
import java.time.Duration;

/** What an order says of the code of the tiers. */
public enum JitChoice implements Word {
  /**
   * Code of both compilers where the warm-up may take long enough for it to be warm when it is
   * measured, from profiles that a rehearsal left where Java can keep such. Code of the first
   * compiler alone everywhere else.
   */
  AUTO,
  /** That of Java's first compiler. */
  C1,
  /** That of both, from a start without profiles. */
  TIERED;

  /**
   * On two cores, the compilers of five busy processes want about a minute of processor time, and
   * half as much again on a slow virtual machine. Profiles say what to compile, and save nothing of
   * the compiling itself: with them, a start of all-in took the compilers 10.6 s of one processor
   * in its first 24 s, without them 9.0 s.
   */
  static final Duration LONG_ENOUGH_FOR_BOTH = Duration.ofSeconds(90);

  /**
   * What it comes to.
   *
   * @param warmUpLimit longest warm-up of one trial
   * @param java runs every tier
   */
  TierCode code(Duration warmUpLimit, Runtime.Version java) {
    return switch (this) {
      case C1 -> TierCode.FIRST_COMPILER;
      case TIERED -> TierCode.BOTH_COMPILERS;
      case AUTO -> {
        if (warmUpLimit.compareTo(LONG_ENOUGH_FOR_BOTH) < 0) {
          yield TierCode.FIRST_COMPILER;
        }
        yield ArchiveKind.knowsProfiles(java) ? TierCode.FROM_PROFILES : TierCode.BOTH_COMPILERS;
      }
    };
  }

  /** Whether the code is that of some compilers, started from profiles or not. */
  record TierCode(Jit compilers, boolean fromProfiles) {

    static final TierCode FIRST_COMPILER = new TierCode(Jit.C1, false);
    static final TierCode BOTH_COMPILERS = new TierCode(Jit.TIERED, false);
    static final TierCode FROM_PROFILES = new TierCode(Jit.TIERED, true);
  }
}
