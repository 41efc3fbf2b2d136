package hoplab.simulation;

import hoplab.measure.TraceChoice;
import hoplab.result.Load;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which blocks of a simulation are traced.
 *
 * @param every one block in so many; 0 for none
 * @param files folder of the tiers' files; empty if no tier has one
 */
public record TraceSettings(int every, Optional<Path> files) {

  /** None is traced. */
  public static final TraceSettings NONE = new TraceSettings(0, Optional.empty());

  static final String EVERY = "hoplab.tracedEvery";
  static final String FILES = "hoplab.traceFiles";

  private static final int KEY_BITS = 32;

  public TraceSettings {
    if (every < 0) {
      throw new SimulationException(EVERY + " must not be negative, got " + every);
    }
  }

  static TraceSettings of(int every, String files) {
    return new TraceSettings(every, Optional.of(files).filter(t -> !t.isEmpty()).map(Path::of));
  }

  Map<String, String> toProperties() {
    return Map.of(
        EVERY,
        Integer.toString(every),
        FILES,
        files.map(folder -> folder.toAbsolutePath().toString()).orElse(""));
  }

  boolean any() {
    return every > 0;
  }

  /** In the warm-up every so many calls are traced, so that code of both kinds gets compiled. */
  TraceChoice warmUp() {
    return new TraceChoice(every, 1 + (2L << KEY_BITS));
  }

  /** Numbers of calls differ between the windows of a trial, for their tiers are the same. */
  TraceChoice choice(Load load) {
    long first =
        switch (load) {
          case QUIET -> 1;
          case BUSY -> 1 + (1L << KEY_BITS);
        };
    return new TraceChoice(every, first);
  }
}
