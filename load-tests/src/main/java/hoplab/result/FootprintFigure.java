package hoplab.result;

/** What is measured of a variant that runs, or follows from that. */
public enum FootprintFigure implements Word {
  /** From the start of one tier's process, the others up, to its first good answer. */
  TIER_START(Unit.MILLIS),
  /** From the start of one tier's process, the others up, to a right answer of the public tier. */
  ONE_TIER_COLD(Unit.MILLIS),
  /** All tiers started at the same moment: until the last of them gives its first good answer. */
  CHAIN_START(Unit.MILLIS),
  /** Of the tiers' own times, the longest. */
  LONGEST_START(Unit.MILLIS),
  /** Of the tiers' own times, the sum. */
  SUM_OF_STARTS(Unit.MILLIS),
  /** Resident memory after the start, before any request. */
  MEMORY_IDLE(Unit.BYTES),
  /** Resident memory at the end of the load. */
  MEMORY_LOADED(Unit.BYTES),
  /** Processor time of each second in which nobody calls. */
  STANDING_CPU(Unit.MICROS),
  /** Processor time for each user fetch under load. */
  ACTIVE_TIME(Unit.MICROS),
  /** From the arrival of a user fetch at a tier to its answer, waiting included. */
  WALL_TIME(Unit.MICROS),
  /** Connections to the database while nobody calls. */
  CONNECTIONS_AT_REST(Unit.COUNT),
  /** The most connections to the database that were seen while many called at once. */
  CONNECTIONS_AT_MOST(Unit.COUNT),
  /** Energy of the whole machine for each user fetch under load. */
  ENERGY(Unit.JOULES),
  /** From the change of one line to the first good answer of the tier that it is in. */
  REBUILD(Unit.MILLIS),
  /** A million user fetches, where processor time is paid for. */
  COST_ACTIVE(Unit.MONEY),
  /** A million user fetches, where the time from arrival to answer is paid for. */
  COST_WALL(Unit.MONEY);

  /** In what it is held. */
  public enum Unit {
    MILLIS,
    MICROS,
    BYTES,
    JOULES,
    /** Of the currency of the prices. */
    MONEY,
    /** Whole things; no interval is made of them. */
    COUNT
  }

  private final Unit unit;

  FootprintFigure(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }
}
