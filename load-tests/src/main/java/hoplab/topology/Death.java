package hoplab.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The end of processes and all their descendants: asked first, forced after two seconds. */
final class Death {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(5);

  private Death() {}

  /** Returns once the process and its descendants are gone, after about four seconds at most. */
  static void of(ProcessHandle process) {
    of(List.of(process));
  }

  /** All at once, so that many take no longer than one. */
  static void of(Collection<ProcessHandle> processes) {
    Set<ProcessHandle> all = new LinkedHashSet<>(processes);
    processes.forEach(process -> process.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroy);
    if (!gone(all)) {
      List.copyOf(all).forEach(process -> process.descendants().forEach(all::add));
      all.forEach(ProcessHandle::destroyForcibly);
      gone(all);
    }
  }

  /** Asks again and again, for a process that is not a child of ours does not tell. */
  private static boolean gone(Collection<ProcessHandle> processes) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (processes.stream().anyMatch(Liveness::isAlive)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }
}
