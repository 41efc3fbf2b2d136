package hoplab.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set by hand. */
public final class SimulatedClock implements InstantSource {

  private Instant now = Instant.EPOCH;

  /** Puts the clock at a time since its beginning. */
  public void put(Duration sinceBeginning) {
    now = Instant.EPOCH.plus(sinceBeginning);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
