package hoplab.launch;

import hoplab.database.DatabaseServer;
import hoplab.process.ProcessReaper;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a variant needs to start besides its descriptor.
 *
 * @param reaper watches its processes
 * @param database the server for its databases; may be empty if it has none
 * @param jvmFlags flags of every tier that is a jar, the same for all variants
 * @param logFolder gets one log per tier
 * @param readyLimit longest time from the start of a tier to its first good answer
 * @param resolver what stands between the tiers
 * @param archives what every tier that is a jar starts from, if Java has kept it
 * @param niceness of every tier, so that who drives the load is served first; 0 to 19
 * @param traces where tiers note the time of traced requests; empty if none is traced
 */
@RecordBuilder
public record LaunchContext(
    ProcessReaper reaper,
    Optional<DatabaseServer> database,
    List<String> jvmFlags,
    Path logFolder,
    Duration readyLimit,
    LinkResolver resolver,
    ArchiveKind archives,
    int niceness,
    Optional<TierTraces> traces) {

  /** How long a tier may take to its first good answer unless someone says otherwise. */
  public static final Duration READY_LIMIT = Duration.ofSeconds(60);

  public LaunchContext {
    jvmFlags = List.copyOf(jvmFlags);
  }

  /** Normal priority, archives of classes alone. */
  public LaunchContext(
      ProcessReaper reaper,
      Optional<DatabaseServer> database,
      List<String> jvmFlags,
      Path logFolder,
      Duration readyLimit,
      LinkResolver resolver) {
    this(
        reaper,
        database,
        jvmFlags,
        logFolder,
        readyLimit,
        resolver,
        ArchiveKind.CLASSES,
        0,
        Optional.empty());
  }

  /** The same, with tiers of another niceness. */
  public LaunchContext withNiceness(int other) {
    return LaunchContextBuilder.from(this).withNiceness(other);
  }

  /** The same, with tiers that start from something else. */
  public LaunchContext withArchives(ArchiveKind other) {
    return LaunchContextBuilder.from(this).withArchives(other);
  }

  /** The same, with tiers that note the time of traced requests. */
  public LaunchContext withTraces(Optional<TierTraces> other) {
    return LaunchContextBuilder.from(this).withTraces(other);
  }

  /** Direct links and the usual limit. */
  public static LaunchContext direct(
      ProcessReaper reaper,
      Optional<DatabaseServer> database,
      List<String> jvmFlags,
      Path logFolder) {
    return new LaunchContext(
        reaper, database, jvmFlags, logFolder, READY_LIMIT, LinkResolver.direct());
  }
}
