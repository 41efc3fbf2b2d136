package hoplab.simulation;

/** The figures that the simulation itself is tuned by, each with its reason, in one place. */
final class SimulationDefaults {

  /**
   * Connections that the warm-up opens to every target on every event loop, so that none has to be
   * opened while measuring: at 100 users/s a stall of 160 ms would use them up.
   */
  static final int CONNECTIONS_PER_EVENT_LOOP = 8;

  /** Users who then call in bursts, on every event loop: enough to keep two processors busy. */
  static final int BURST_USERS_PER_EVENT_LOOP = 2;

  /** Share of the warm-up's time that the pre-heating may take at most. */
  static final double PREHEAT_SHARE = 0.75;

  /**
   * Length of a burst of the pre-heating. With bursts of half a second a third of the time went
   * into gaps, and a quick trial had half as many requests by its end.
   */
  static final long PREHEAT_BURST_NANOS = 2_000_000_000L;

  /** Idle gap after a burst, in which the compilers of all processes get the processors. */
  static final long GAP_MILLIS = 200;

  /** How often a user who waits for the others at the end of a burst looks again. */
  static final long LOOK_AGAIN_MILLIS = 5;

  /**
   * From the first user's creation to the first block. Gatling creates users about once a second in
   * batches; created this much ahead, each waits for the planned arrival on a timer of its own.
   */
  static final long LEAD_NANOS = 2_000_000_000L;

  /** The mark {@code measuring} comes this much before the first block. */
  static final long MARK_AHEAD_NANOS = 250_000_000L;

  /** How often progress is told. */
  static final long PROGRESS_NANOS = 500_000_000L;

  private SimulationDefaults() {}
}
