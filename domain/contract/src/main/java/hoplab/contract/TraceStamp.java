package hoplab.contract;

/**
 * What a tier notes of one traced request. All but the last two are readings of {@link
 * System#nanoTime}; those are durations in nanoseconds.
 */
public enum TraceStamp {
  /** The first bytes of the request were taken from the socket. */
  FIRST_BYTE,
  /** The request has reached the tier's router, read and decoded. */
  ROUTED,
  /** The head of the answer is about to be written: the tier's own work is done. */
  HEAD,
  /** The last bytes of the answer are given to the socket. */
  LAST_BYTE,
  /** The last bytes of the request to a service are given to the socket; 0 where none was asked. */
  CALL_SENT,
  /** The last bytes of the service's answer were taken from the socket; 0 where there was none. */
  CALL_ANSWERED,
  /** How long the database was waited for, from {@link #ROUTED} to {@link #HEAD}. */
  DATABASE,
  /** How long services were waited for, within the same time. */
  UPSTREAM
}
