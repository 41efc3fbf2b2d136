package hoplab.wire;

import java.time.Duration;

/**
 * What a wire does wrong, to all of its connections, from when it is told until it is told else.
 */
public enum WireFault {
  /** Nothing. */
  NONE(Distance.NONE),

  /** Open connections are closed; whoever wants a new one is refused. */
  CUT(Distance.NONE),

  /** Open connections are reset, and each new one as soon as it is there. */
  RESET(Distance.NONE),

  /**
   * Nothing is handed on, neither bytes nor the end of a connection; all of it follows afterwards.
   * A new connection is accepted, for this machine's kernel does that, and nothing of it is handed
   * on either.
   */
  STALLED(Distance.NONE),

  /** A round trip takes 2 s. */
  SLOWED(Distance.of(Duration.ofSeconds(2))),

  /** 10 KB/s in each direction of each connection. */
  THROTTLED(new Distance(Duration.ZERO, Duration.ZERO, 10_000)),

  /** Every byte is handed on by a write of its own, with no pause between them. */
  BYTE_BY_BYTE(Distance.NONE);

  private final Distance distance;

  WireFault(Distance distance) {
    this.distance = distance;
  }

  /** The distance while this lasts, if the wire has the other one otherwise. */
  Distance over(Distance otherwise) {
    return distance.equals(Distance.NONE) ? otherwise : distance;
  }
}
