package hoplab.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a variant needs to start besides its descriptor.
 *
 * @param lifeguard watches its processes
 * @param database the server for its databases; may be empty if it has none
 * @param jvmFlags flags of every tier that is a jar, the same for all variants
 * @param logFolder gets one log per tier
 * @param readyLimit longest time from the start of a tier to its first good answer
 * @param wiring what stands between the tiers
 * @param niceness of every tier, so that who drives the load is served first; 0 to 19
 */
public record Surroundings(
    Lifeguard lifeguard,
    Optional<DatabaseServer> database,
    List<String> jvmFlags,
    Path logFolder,
    Duration readyLimit,
    Wiring wiring,
    int niceness) {

  /** How long a tier may take to its first good answer unless someone says otherwise. */
  public static final Duration READY_LIMIT = Duration.ofSeconds(60);

  public Surroundings {
    jvmFlags = List.copyOf(jvmFlags);
  }

  /** Nobody stands back. */
  public Surroundings(
      Lifeguard lifeguard,
      Optional<DatabaseServer> database,
      List<String> jvmFlags,
      Path logFolder,
      Duration readyLimit,
      Wiring wiring) {
    this(lifeguard, database, jvmFlags, logFolder, readyLimit, wiring, 0);
  }

  /** The same, with tiers of another niceness. */
  public Surroundings withNiceness(int other) {
    return new Surroundings(lifeguard, database, jvmFlags, logFolder, readyLimit, wiring, other);
  }

  /** Direct links and the usual limit. */
  public static Surroundings direct(
      Lifeguard lifeguard,
      Optional<DatabaseServer> database,
      List<String> jvmFlags,
      Path logFolder) {
    return new Surroundings(lifeguard, database, jvmFlags, logFolder, READY_LIMIT, Wiring.direct());
  }
}
