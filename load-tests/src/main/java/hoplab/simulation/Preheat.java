package hoplab.simulation;

import hoplab.measure.UserChoices;
import hoplab.measure.WarmUpBursts;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Lets the targets' code be compiled before Gatling calls them: a Gatling whose own code is not yet
 * compiled is so slow that it would take minutes.
 */
final class Preheat {

  private static final int TIMEOUT_MILLIS = 2_000;

  private final HopSettings settings;
  private final SignedIn signedIn;
  private final LongSupplier nanoClock;
  private final ProgressMarks marks;
  private final UserChoices choices;
  private final AtomicInteger turns = new AtomicInteger();
  private final WarmUpBursts bursts;

  Preheat(HopSettings settings, SignedIn signedIn, LongSupplier nanoClock, ProgressMarks marks) {
    this.settings = settings;
    this.signedIn = signedIn;
    this.nanoClock = nanoClock;
    this.marks = marks;
    this.bursts = new WarmUpBursts(nanoClock, SimulationDefaults.PREHEAT_BURST_NANOS);
    this.choices = settings.choices(~settings.seed());
  }

  /** Returns how often it called each target; failed calls count, for they warm something too. */
  int run() {
    long begin = nanoClock.getAsLong();
    long limit =
        begin + (long) (settings.warmUpLimitMillis() * 1e6 * SimulationDefaults.PREHEAT_SHARE);
    ExecutorService threads = Executors.newFixedThreadPool(WarmUpBursts.CALLERS);
    try {
      bursts.run(
          limit,
          until -> {
            burst(threads, until);
            marks.warmUp(0, (nanoClock.getAsLong() - begin) / 1_000_000);
            return turns.get() >= settings.warmRequests();
          });
      return turns.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SimulationException("interrupted while warming up", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void burst(ExecutorService threads, long until) throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < WarmUpBursts.CALLERS; i++) {
      running.add(threads.submit(() -> callUntil(until)));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new SimulationException("the warm-up failed: " + e.getCause(), e);
      }
    }
  }

  private void callUntil(long until) {
    while (nanoClock.getAsLong() < until) {
      String userId = choices.userId(turns.getAndIncrement());
      for (int target = 0; target < settings.targets().size(); target++) {
        call(settings.targets().get(target), userId, signedIn.headers(target, userId));
      }
    }
  }

  private static void call(Target target, String userId, Map<String, String> shown) {
    Map<String, String> headers = new HashMap<>(shown);
    if (target.pageOrigin().isPresent()) {
      call("OPTIONS", target.urlOf(userId), Preflight.of(target));
      headers.put(Preflight.ORIGIN, target.pageOrigin().get());
    }
    call("GET", target.urlOf(userId), headers);
  }

  /** Reads the answer to its end, so that the connection is used again. */
  private static void call(String method, String url, Map<String, String> headers) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setInstanceFollowRedirects(false);
      headers.forEach(connection::setRequestProperty);
      InputStream answer =
          connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
              ? connection.getInputStream()
              : connection.getErrorStream();
      if (answer != null) {
        answer.readAllBytes();
        answer.close();
      }
    } catch (IOException e) {
      // the measurement counts errors; the warm-up has nobody to tell
    }
  }
}
