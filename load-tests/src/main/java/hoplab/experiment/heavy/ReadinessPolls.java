package hoplab.experiment.heavy;

import hoplab.client.Client;
import hoplab.client.Request;
import hoplab.client.Visit;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.result.HeavyWindow.Probes;
import hoplab.result.LabException;
import hoplab.wire.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks every tier of a variant whether it is ready, as its descriptor says, at a steady rate,
 * whatever became of the questions before, each over a connection of its own as Kubernetes does.
 */
final class ReadinessPolls implements AutoCloseable {

  /** Far more often than every 10 s, so that a short window sees how long answers take. */
  static final int PER_SECOND = 10;

  private static final int GOOD = 200;
  private static final long PATIENCE_SECONDS = 40;

  private final Transport transport = Transport.start("ready", 1);
  private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private Map<String, List<CompletableFuture<OptionalLong>>> asked = new LinkedHashMap<>();
  private ScheduledFuture<?> asking;

  ReadinessPolls(RunningVariant running) {
    Map<String, String> credentials = running.credentials();
    for (RunningTier tier : running.tiers()) {
      var ready = running.readiness().get(tier.name());
      Map<String, String> headers = new LinkedHashMap<>(ready.headers());
      if (tier.name().equals(running.variant().api())) {
        headers.putAll(credentials);
      }
      requests.put(
          tier.name(),
          new Request("GET", URI.create(tier.address().url() + ready.path()), headers));
    }
  }

  /** Begins to ask. */
  void start() {
    asked = new LinkedHashMap<>();
    requests.keySet().forEach(tier -> asked.put(tier, new ArrayList<>()));
    asking =
        asker.scheduleAtFixedRate(
            () -> requests.forEach((tier, request) -> asked.get(tier).add(ask(request))),
            0,
            1_000_000 / PER_SECOND,
            TimeUnit.MICROSECONDS);
  }

  /** Asks no more, and waits for the answers that are missing. */
  List<Probes> stop() {
    asking.cancel(false);
    try {
      asker.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS); // what was begun is over
      List<Probes> probes = new ArrayList<>();
      for (var tier : asked.entrySet()) {
        List<Long> micros = new ArrayList<>();
        for (CompletableFuture<OptionalLong> one : tier.getValue()) {
          one.get(PATIENCE_SECONDS, TimeUnit.SECONDS).ifPresent(micros::add);
        }
        probes.add(new Probes(tier.getKey(), tier.getValue().size() - micros.size(), micros));
      }
      return probes;
    } catch (TimeoutException | ExecutionException e) {
      throw new LabException("a question for readiness did not come to its end: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** The time in microseconds; empty if the tier does not say that it is ready. */
  private CompletableFuture<OptionalLong> ask(Request request) {
    Client client = Client.on(transport);
    long begin = System.nanoTime();
    return Visit.of(client, List.of(request))
        .handle(
            (outcome, failure) ->
                failure == null && outcome.replies().get(0).status() / 100 * 100 == GOOD
                    ? OptionalLong.of(Math.round((System.nanoTime() - begin) / 1e3))
                    : OptionalLong.empty())
        .whenCompleteAsync((time, failure) -> client.close(), asker);
  }

  @Override
  public void close() {
    asker.shutdownNow();
    transport.close();
  }
}
