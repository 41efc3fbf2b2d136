package hoplab.experiment.browser;

import hoplab.client.Browser;
import hoplab.client.BrowserPage;
import hoplab.client.Chromium;
import hoplab.client.Client;
import hoplab.client.PageVisits;
import hoplab.client.PreflightCache;
import hoplab.client.Request;
import hoplab.client.SimulatedClock;
import hoplab.client.Visit;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.launch.WiredLinks.Wired;
import hoplab.measure.UsageSnapshot;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import hoplab.result.Warning;
import hoplab.trial.ContractCheck;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.UsageTracker;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;

/**
 * One trial: everyone is started once, with a wire on every edge, and so is the browser. Then it
 * goes round the distances, and at each of them round the pages, in random order, with one visit
 * and a repeated one at a time.
 */
final class BrowserTrial {

  private static final String USER = "u00042";
  private static final int WARM_UP_VISITS = 2_000;
  private static final int WARM_UP_ROUNDS = 2;
  private static final long REST_NANOS = 1_000_000_000;
  private static final double START_SHARE = 0.25;
  private static final double WARM_UP_SHARE = 0.15;

  private final int number;
  private final RunContext run;
  private final long seed;
  private final Random random;
  private final ShownTimes times;
  private final SentRequests sent;

  BrowserTrial(int number, RunContext run, long seed, ShownTimes times, SentRequests sent) {
    this.number = number;
    this.run = run;
    this.seed = seed;
    this.random = new Random(seed);
    this.times = times;
    this.sent = sent;
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   * @return what was not admitted, and why
   */
  List<Warning> run(Path executable, List<Duration> edges, int visits, DoubleConsumer progress) {
    try (WiredLinks links = WiredLinks.on(LinkKind.EDGE, seed);
        TrialEnvironment environment =
            new TrialEnvironment(number, run.participants(), run.launchOf(number, links), random)) {
      environment.start(
          ContractCheck.coreOfTheUserFetch(seed), share -> progress.accept(START_SHARE * share));
      List<RunningVariant> admitted =
          environment.admitted().stream()
              .map(one -> environment.running().get(one.name()))
              .toList();
      warmUp(environment, admitted);
      try (Chromium chromium = Chromium.start(executable, PageVisits.FRAMES_AT_ONCE)) {
        List<Opened> pages =
            admitted.stream().map(one -> new Opened(one, links, chromium)).toList();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
          pages.forEach(Opened::visitUnseen);
        }
        times.shownBy("Chromium " + chromium.browser().version(), pages.get(0).clockMicros);
        progress.accept(START_SHARE + WARM_UP_SHARE);
        UsageTracker usage = new UsageTracker(number, Load.QUIET, run, environment.running());
        double before = busyElsewhere(usage);
        measure(
            pages,
            links,
            edges,
            visits,
            share ->
                progress.accept(
                    START_SHARE + WARM_UP_SHARE + (1 - START_SHARE - WARM_UP_SHARE) * share));
        times.rested((before + busyElsewhere(usage)) / 2);
      }
      environment.checkAlive();
      return environment.refusals();
    }
  }

  /**
   * While nobody visits: what a browser's processes use cannot be told from what others use, for
   * they come and go.
   */
  private static double busyElsewhere(UsageTracker usage) {
    UsageSnapshot before = usage.now();
    LockSupport.parkNanos(REST_NANOS);
    return usage.now().since(before).busyElsewhereShare();
  }

  private void measure(
      List<Opened> pages,
      WiredLinks links,
      List<Duration> edges,
      int visits,
      DoubleConsumer progress) {
    List<Opened> order = new ArrayList<>(pages);
    List<Duration> distances = new ArrayList<>(edges);
    for (int round = 0; round < visits; round++) {
      order.forEach(Opened::signIn);
      Collections.shuffle(distances, random);
      for (int i = 0; i < distances.size(); i++) {
        links.put(LinkKind.EDGE, Distance.of(distances.get(i)));
        Collections.shuffle(order, random);
        for (Opened page : order) {
          page.visit(distances.get(i));
        }
        int over = round * distances.size() + i + 1;
        progress.accept((double) over / (visits * distances.size()));
        run.progress().blocks(number, Load.QUIET, over, visits * distances.size());
      }
    }
  }

  /** So that what is measured is the page's way, not that of the tiers' compilers. */
  private void warmUp(TrialEnvironment environment, List<RunningVariant> admitted) {
    try (Transport transport = Transport.start("visit", 1);
        Client client = Client.on(transport)) {
      List<VisitTemplate> all = new ArrayList<>();
      for (RunningVariant one : admitted) {
        VisitTemplate.all(one, environment.credentials(one.label())).stream()
            .filter(useCase -> !UseCase.STATEMENT.is(useCase.name()))
            .forEach(all::add);
        sent.expect(one.label(), expected(one, client));
      }
      for (int i = 0; i < WARM_UP_VISITS; i++) {
        Visit.of(client, all.get(random.nextInt(all.size())).requests(USER)).join();
      }
    } catch (CompletionException e) {
      throw new LabException(e.getCause().getMessage(), e);
    }
  }

  private static SentRequests.Expected expected(RunningVariant running, Client client) {
    List<String> lines =
        running.variant().useCases().getOrDefault(UseCase.DASHBOARD.label(), List.of());
    String origin = running.page().orElseThrow().toString();
    Optional<Request> crossing =
        lines.stream()
            .map(line -> Request.ofLine(line, USER, running.api(), Map.of()))
            .filter(request -> BrowserPage.isCrossOrigin(origin, request))
            .findFirst();
    PreflightCache empty = new PreflightCache(Browser.CHROMIUM, new SimulatedClock());
    Optional<Duration> maxAge =
        crossing.flatMap(
            request -> new BrowserPage(client, origin, empty).ask(request).join().maxAge());
    return new SentRequests.Expected(
        lines, crossing.isPresent(), maxAge.map(Duration::toSeconds).orElse(null));
  }

  /** The page of one variant. */
  private final class Opened {
    private final String variant;
    private final URI page;
    private final List<Wired> edges;
    private final Chromium chromium;
    private final RunningVariant running;
    private Map<String, String> credentials;
    private double clockMicros;

    Opened(RunningVariant running, WiredLinks links, Chromium chromium) {
      this.variant = running.label();
      this.page = running.page().orElseThrow();
      this.edges =
          links.of(variant).stream().filter(w -> w.link().kind() == LinkKind.EDGE).toList();
      this.chromium = chromium;
      this.running = running;
      signIn();
    }

    /** Nothing is timed meanwhile; a token holds far longer than a round. */
    void signIn() {
      credentials = running.credentials(USER);
    }

    void visitUnseen() {
      try (PageVisits visits = open()) {
        visits.visit();
        visits.visit();
        clockMicros = visits.clockMicros();
      }
    }

    void visit(Duration edge) {
      try (PageVisits visits = open()) {
        for (VisitKind kind : VisitKind.values()) {
          SentRequests.listen(edges);
          PageVisits.Shown shown = visits.visit();
          sent.count(variant, kind, edges);
          times.add(edge, kind, variant, number, shown);
        }
      }
    }

    private PageVisits open() {
      return PageVisits.open(chromium.browser(), page, USER, credentials);
    }
  }
}
