package hoplab.experiment.cors;

import hoplab.analysis.PreflightFindings;
import hoplab.client.Browser;
import hoplab.client.BrowserPage;
import hoplab.client.Client;
import hoplab.client.PreflightCache;
import hoplab.client.SimulatedClock;
import hoplab.descriptor.Variant;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCost.Start;
import hoplab.result.UseCase;
import hoplab.statistics.Sample;
import hoplab.trial.StaffCredentials;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;

/**
 * Measures what it costs that a browser asks first: visits with an empty and with a full cache, to
 * all variants in turn, in random order, one at a time, over connections that are open.
 */
final class CorsCosts {

  /** Round trips that are put on the edge. */
  static final List<Duration> EDGES = List.of(Duration.ZERO, Duration.ofMillis(20));

  private static final int VISITS = 60;
  private static final int WARM_UP_VISITS = 4_000;
  private static final String USER = "u00042";

  private record Key(String variant, String useCase, Duration edge) {}

  private final Map<Key, List<Start>> starts = new LinkedHashMap<>();
  private final Map<Key, Integer> preflights = new LinkedHashMap<>();

  /** One start of all variants. */
  void measure(List<Variant> variants, LaunchContext context, WiredLinks links, long seed) {
    Random random = new Random(seed);
    List<RunningVariant> running = new ArrayList<>();
    try (Transport transport = Transport.start("visit", 1);
        Client client = Client.on(transport)) {
      for (Variant variant : variants) {
        running.add(RunningVariant.start(variant, variant.name(), context));
      }
      for (Duration edge : EDGES) {
        links.put(LinkKind.EDGE, Distance.of(edge));
        List<Case> cases = cases(running, client, edge);
        if (edge.isZero()) {
          for (int i = 0; i < WARM_UP_VISITS; i++) {
            cases.get(random.nextInt(cases.size())).visit(random.nextBoolean());
          }
        }
        List<Runnable> visits = new ArrayList<>();
        for (Case one : cases) {
          one.forget();
          for (int i = 0; i < VISITS; i++) {
            visits.add(() -> one.visit(true));
            visits.add(() -> one.visit(false));
          }
        }
        Collections.shuffle(visits, random);
        visits.forEach(Runnable::run);
        cases.forEach(this::keep);
      }
    } finally {
      running.parallelStream().forEach(RunningVariant::close);
    }
  }

  /** What all starts together say. */
  List<PreflightCost> costs(double confidence) {
    List<PreflightCost> costs = new ArrayList<>();
    starts.forEach(
        (key, all) ->
            costs.add(
                PreflightFindings.cost(
                    key.variant,
                    key.useCase,
                    key.edge.toNanos() / 1e6,
                    preflights.get(key),
                    VISITS,
                    all,
                    confidence)));
    return costs;
  }

  private void keep(Case one) {
    starts
        .computeIfAbsent(one.key, key -> new ArrayList<>())
        .add(new Start(median(one.emptyMicros), median(one.fullMicros)));
    preflights.put(one.key, one.preflights);
  }

  private static double median(List<Double> micros) {
    return Sample.median(micros.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Case> cases(List<RunningVariant> running, Client client, Duration edge) {
    List<Case> cases = new ArrayList<>();
    for (RunningVariant variant : running) {
      for (VisitTemplate useCase : VisitTemplate.all(variant, StaffCredentials.at(variant))) {
        if (!UseCase.STATEMENT.is(useCase.name())) {
          cases.add(
              new Case(
                  new Key(variant.label(), useCase.name(), edge),
                  variant.page().orElse(variant.api()).toString(),
                  useCase,
                  client));
        }
      }
    }
    return cases;
  }

  /** One use case of one variant at one distance. */
  private static final class Case {
    private final Key key;
    private final String origin;
    private final VisitTemplate useCase;
    private final Client client;
    private final BrowserPage full;
    private final List<Double> emptyMicros = new ArrayList<>();
    private final List<Double> fullMicros = new ArrayList<>();
    private int preflights;

    Case(Key key, String origin, VisitTemplate useCase, Client client) {
      this.key = key;
      this.origin = origin;
      this.useCase = useCase;
      this.client = client;
      this.full = newPage();
      visit(full);
    }

    void forget() {
      emptyMicros.clear();
      fullMicros.clear();
    }

    void visit(boolean empty) {
      BrowserPage.Outcome outcome = visit(empty ? newPage() : full);
      if (empty) {
        preflights = outcome.preflights();
      } else if (outcome.preflights() > 0) {
        throw new LabException("a full cache sent a preflight: report it");
      }
      (empty ? emptyMicros : fullMicros).add(outcome.nanos() / 1e3);
    }

    private BrowserPage newPage() {
      return new BrowserPage(
          client, origin, new PreflightCache(Browser.FIREFOX, new SimulatedClock()));
    }

    private BrowserPage.Outcome visit(BrowserPage page) {
      try {
        return page.visit(useCase.requests(USER)).join();
      } catch (CompletionException e) {
        throw new LabException(key.variant + ": " + e.getCause().getMessage(), e);
      }
    }
  }
}
