package hoplab.security;

import hoplab.contract.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends hostile requests in bulk over several connections at once and judges every answer. */
final class HostileRun {

  private static final int THREADS = 8;
  private static final int MOST_SHOWN = 20;

  /** Says that the protocol, not the server, has failed. */
  private static final Set<Integer> ABOUT_THE_PROTOCOL = Set.of(501, 505);

  /**
   * Where to send them.
   *
   * @param name of the tier and who asks
   * @param base of the tier
   * @param honest what is made hostile
   */
  record Target(String name, URI base, RawRequest honest) {}

  private final Map<Integer, AtomicInteger> byStatus = new ConcurrentSkipListMap<>();
  private final Map<Target, Integer> counts = new ConcurrentHashMap<>();
  private final Queue<String> findings = new ConcurrentLinkedQueue<>();
  private final long seed;

  HostileRun(long seed) {
    this.seed = seed;
  }

  /** Sends so many to each target. */
  void send(List<Target> targets, int perTarget) {
    AtomicInteger next = new AtomicInteger();
    int all = targets.size() * perTarget;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (HostileClient client = new HostileClient()) {
                  for (int n; (n = next.getAndIncrement()) < all; ) {
                    send(client, targets.get(n % targets.size()), n);
                  }
                } catch (IOException e) {
                  findings.add("a connection could not be closed: " + e.getMessage());
                }
              },
              "hostile-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What a server must not do, with the request that made it; empty if nothing. */
  List<String> findings() {
    return findings.stream().limit(MOST_SHOWN).toList();
  }

  /** How many answers of each status there were; 0 stands for a closed connection. */
  Map<Integer, AtomicInteger> byStatus() {
    return byStatus;
  }

  /** How many were sent to each target. */
  Map<Target, Integer> counts() {
    return counts;
  }

  private void send(HostileClient client, Target target, int number) {
    HostileRequest request =
        new HostileRequests(
                seed * 1_000_003 + number, target.honest(), target.base().getAuthority())
            .next();
    counts.merge(target, 1, Integer::sum);
    try {
      HostileClient.Outcome outcome = client.send(target.base(), request);
      byStatus.computeIfAbsent(outcome.status(), status -> new AtomicInteger()).incrementAndGet();
      if (outcome.late()) {
        find(target, number, request, "neither answered nor closed within 2 s");
      } else if (isFailure(target, outcome.status())) {
        find(target, number, request, "answered with " + outcome.status());
      }
    } catch (IOException e) {
      find(target, number, request, "not accepted: " + e.getMessage());
    }
  }

  /** Only to check a password is there a limit that so few at once can reach. */
  private static boolean isFailure(Target target, int status) {
    boolean busy = status == 503 && target.honest().target().endsWith("/sign-in");
    return status >= 500 && !busy && !ABOUT_THE_PROTOCOL.contains(status);
  }

  private void find(Target target, int number, HostileRequest request, String what) {
    findings.add(
        "%s, seed %d, number %d, %s: %s".formatted(target.name(), seed, number, what, request));
  }
}
