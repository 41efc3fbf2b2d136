package hoplab.result;

/** The kinds of doubt that a run can raise. */
public enum WarningCode {
  /** The achieved rate misses the asked rate by more than 1%. */
  RATE_MISSED,
  /** Users started later than planned: the injector could not keep up. */
  INJECTOR_LATE,
  /** More than 0.1% of the requests failed. */
  ERRORS,
  /** Requests in flight do not equal rate times time. */
  LITTLES_LAW,
  /** The parts of the time add up to more than the whole. */
  PARTS_EXCEED_WHOLE,
  /** Something outside the run used the processors. */
  MACHINE_BUSY,
  /** The processors had no time left: what was measured is the wait for them. */
  SATURATED,
  /** The hypervisor took processor time away. */
  PROCESSOR_STOLEN,
  /** The warm-up ended by its time limit, before the medians were steady. */
  NOT_STEADY,
  /** A tier was still compiling while it was measured. */
  COMPILING,
  /** A tier has no cache of its method profiles, as Java could not make it. */
  CACHE_MISSING,
  /** The duplicate of the baseline differs from it: the instrument fails its check. */
  RULER_BENT,
  /** A variant broke the core of the contract before a trial and was not measured. */
  CONTRACT_BROKEN,
  /** A variant breaks a case of the contract's hardening; it was measured all the same. */
  HARDENING_BROKEN,
  /** A rung of the ladder, or replicas of a variant, could not be had and were left out. */
  RUNG_LEFT_OUT,
  /** The measured code was not what the commit holds. */
  UNCOMMITTED_CHANGES,
  /** The part of the client's time that no tier explains is large. */
  UNEXPLAINED_TIME,
  /** Two injectors that ought to measure the same do not. */
  INJECTORS_DIFFER,
  /** The processes do not read one clock, so that traced requests cannot be split. */
  CLOCKS_DIFFER,
  /** Some notes of traced requests were lost or contradict each other. */
  TRACES_LOST,
  /** A real browser sent other preflights than the rules of the simulated one say. */
  PREFLIGHTS_DIFFER
}
