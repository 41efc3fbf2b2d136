package hoplab.simulation;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import hoplab.measure.UserChoices;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Signs in at every target that wants to know who asks, in the process that drives the load: each
 * user who will arrive, or staff alone, who may fetch every user. What it gets is on no command
 * line, and goes nowhere but into requests.
 *
 * <p>A password takes a target some ten milliseconds of a processor, and it checks a few at once
 * only. So each target is asked by two callers, and a caller who is told to come again later does.
 */
final class SignedIn {

  /** Fewer than the passwords that a tier checks at the same time, which are 4. */
  private static final int CALLERS_PER_TARGET = 2;

  private static final int SERVICE_UNAVAILABLE = 503;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_ATTEMPTS = 10;

  private final List<Target> targets;
  private final List<String> names;
  private final boolean staffAlone;

  /** By target, then by the name of who has signed in. */
  private final List<Map<String, Map<String, String>>> shown;

  /**
   * @param users so many of the stored users sign in; 0 for staff alone
   */
  SignedIn(List<Target> targets, int users) {
    this.targets = targets;
    this.staffAlone = users == 0;
    this.names =
        staffAlone
            ? List.of(SignIn.STAFF)
            : IntStream.rangeClosed(1, users).mapToObj(UserChoices::userIdOf).toList();
    this.shown = targets.stream().map(target -> newMap()).toList();
  }

  /**
   * Signs in anew, everywhere. Bearer tokens come last, for they hold for the shortest time.
   *
   * @return how long it took, in nanoseconds
   * @throws SimulationException if a target lets somebody not in
   */
  long begin() {
    long begin = System.nanoTime();
    for (SignIn kind : SignIn.values()) {
      atAll(
          IntStream.range(0, targets.size())
              .filter(target -> targets.get(target).signIn().equals(Optional.of(kind)))
              .toArray());
    }
    return System.nanoTime() - begin;
  }

  /**
   * What a request to a target shows.
   *
   * @param target its index
   * @param userId the user who is fetched
   */
  Map<String, String> headers(int target, String userId) {
    return shown.get(target).getOrDefault(staffAlone ? SignIn.STAFF : userId, Map.of());
  }

  private void atAll(int... chosen) {
    if (chosen.length == 0) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(chosen.length * CALLERS_PER_TARGET);
    try {
      List<Future<?>> callers = new ArrayList<>();
      for (int target : chosen) {
        for (int caller = 0; caller < CALLERS_PER_TARGET; caller++) {
          int first = caller;
          callers.add(threads.submit(() -> everyOther(target, first)));
        }
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SimulationException refused
          ? refused
          : new SimulationException("signing in failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SimulationException("interrupted while signing in", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void everyOther(int target, int first) {
    for (int i = first; i < names.size(); i += CALLERS_PER_TARGET) {
      shown.get(target).put(names.get(i), at(targets.get(target), names.get(i)));
    }
  }

  private static Map<String, String> at(Target target, String user) {
    SignIn kind = target.signIn().orElseThrow();
    try {
      return kind.credentials(admitted(URI.create(target.urlOf(user)), user));
    } catch (IOException e) {
      throw new SimulationException(
          "nobody can sign in at %s: %s; check hoplab.signIn"
              .formatted(target.name(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SimulationException("interrupted while signing in", e);
    }
  }

  /** Asks again as soon as the target says, and gives up after some attempts. */
  private static RawResponse admitted(URI api, String user)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      RawResponse answer =
          SignIn.request(user, SignIn.password(user))
              .with(SignIn.PAGE_HEADER, SignIn.PAGE)
              .sendTo(api);
      boolean later =
          answer.status() == SERVICE_UNAVAILABLE || answer.status() == TOO_MANY_REQUESTS;
      if (!later || attempt == MOST_ATTEMPTS) {
        return answer;
      }
      TimeUnit.SECONDS.sleep(answer.first("Retry-After").map(Long::valueOf).orElse(1L));
    }
  }

  private static Map<String, Map<String, String>> newMap() {
    return new ConcurrentHashMap<>();
  }
}
