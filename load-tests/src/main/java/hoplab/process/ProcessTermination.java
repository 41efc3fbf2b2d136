package hoplab.process;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The end of processes and all their descendants: asked first, forced after a second. */
public final class ProcessTermination {

  /** A tier ends in a tenth of this; one that is just starting handles no signal yet. */
  private static final Duration GRACE_PERIOD = Duration.ofSeconds(1);

  private static final Duration FORCED_PERIOD = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(5);

  private ProcessTermination() {}

  /** Returns once the process and its descendants are gone, after about three seconds at most. */
  public static void of(ProcessHandle process) {
    of(List.of(process));
  }

  /** All at once, so that many take no longer than one. */
  public static void of(Collection<ProcessHandle> processes) {
    Set<ProcessHandle> all = new LinkedHashSet<>(processes);
    processes.forEach(process -> process.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroy);
    if (!gone(all, GRACE_PERIOD)) {
      List.copyOf(all).forEach(process -> process.descendants().forEach(all::add));
      all.forEach(ProcessHandle::destroyForcibly);
      gone(all, FORCED_PERIOD);
    }
  }

  /** Kills them as a crash would, their descendants too; returns once they are gone. */
  public static void kill(Collection<ProcessHandle> processes) {
    Set<ProcessHandle> all = new LinkedHashSet<>(processes);
    processes.forEach(process -> process.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroyForcibly);
    gone(all, FORCED_PERIOD);
  }

  /** Asks again and again, for a process that is not a child of ours does not tell. */
  private static boolean gone(Collection<ProcessHandle> processes, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (processes.stream().anyMatch(Liveness::isAlive)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }
}
