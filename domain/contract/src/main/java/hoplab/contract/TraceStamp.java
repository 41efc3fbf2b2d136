package hoplab.contract;

/**
 * What a tier notes of one traced request. All but the last two are readings of {@link
 * System#nanoTime}; those are durations in nanoseconds.
 */
public enum TraceStamp {
  /** The first bytes of the request were taken from the socket. */
  FIRST_BYTE(0),
  /** The request has reached the tier's router, read and decoded. */
  ROUTED(1),
  /** The head of the answer is about to be written: the tier's own work is done. */
  HEAD(2),
  /** The last bytes of the answer are given to the socket. */
  LAST_BYTE(3),
  /** The last bytes of the request to a service are given to the socket; 0 where none was asked. */
  CALL_SENT(4),
  /** The last bytes of the service's answer were taken from the socket; 0 where there was none. */
  CALL_ANSWERED(5),
  /** How long the database was waited for, from {@link #ROUTED} to {@link #HEAD}. */
  DATABASE(6),
  /** How long services were waited for, within the same time. */
  UPSTREAM(7);

  private final int place;

  TraceStamp(int place) {
    this.place = place;
  }

  /** Where it stands among the numbers of a note, from 0. */
  int place() {
    return place;
  }
}
