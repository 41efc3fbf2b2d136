package hoplab.result;

/** Which of Java's two compilers the tiers of a run have: the same for all of them. */
public enum Jit implements Word {
  /**
   * The first one, C1, alone: done within seconds, so that a short run measures code that stays as
   * it is. It takes about 1.65 times as long as the code of both.
   */
  C1,
  /** Both, as Java has it and services that live for days need it: done after a minute or more. */
  TIERED
}
