package hoplab.experiment.cors;

import hoplab.analysis.PreflightFindings;
import hoplab.analysis.VisitSequence;
import hoplab.client.Browser;
import hoplab.client.BrowserPage;
import hoplab.client.Client;
import hoplab.client.PreflightAnswer;
import hoplab.client.PreflightCache;
import hoplab.client.Request;
import hoplab.client.SimulatedClock;
import hoplab.contract.SeededShop;
import hoplab.descriptor.Variant;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.PreflightCount;
import hoplab.result.PreflightCountBuilder;
import hoplab.result.UseCase;
import hoplab.trial.StaffCredentials;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Counts the preflights of one variant. Long sequences are counted by the browser's cache alone;
 * their first visits are made on the wire too, where the same number must be seen.
 */
final class CorsCounts {

  /** How often the same user comes back. */
  static final List<Double> REUSE = List.of(0.0, 0.5, 0.9);

  /** The setting by which a variant lets itself be told how long a preflight holds. */
  static final String SETTING = "preflight-max-age";

  /** In seconds; empty for no header. */
  private static final List<String> MAX_AGES = List.of("", "5", "600", "7200", "86400");

  private static final String UNTOLD = "untold";

  private static final int VISITS = 2_000;
  private static final int VISITS_ON_WIRE = 40;

  private final Variant variant;
  private final LaunchContext context;
  private final WiredLinks links;
  private final Transport transport;
  private final long seed;

  CorsCounts(
      Variant variant, LaunchContext context, WiredLinks links, Transport transport, long seed) {
    this.variant = variant;
    this.context = context;
    this.links = links;
    this.transport = transport;
    this.seed = seed;
  }

  /** All rows; starts the variant once for each Max-Age that it can be told. */
  List<PreflightCount> rows() {
    List<PreflightCount> rows = new ArrayList<>();
    if (variant.settings().containsKey(SETTING)) {
      MAX_AGES.forEach(maxAge -> rows.addAll(rows(variant.with(Map.of(SETTING, maxAge)), maxAge)));
    } else {
      rows.addAll(rows(variant, UNTOLD));
    }
    return rows;
  }

  private List<PreflightCount> rows(Variant as, String maxAge) {
    String label = as.name() + (maxAge.isEmpty() ? "" : "-" + maxAge);
    List<PreflightCount> rows = new ArrayList<>();
    try (RunningVariant running = RunningVariant.start(as, label, context)) {
      for (VisitTemplate useCase : VisitTemplate.all(running, StaffCredentials.at(running))) {
        if (!UseCase.STATEMENT.is(useCase.name())) {
          rows.addAll(rows(running, useCase, maxAge));
        }
      }
    }
    return rows;
  }

  private List<PreflightCount> rows(RunningVariant running, VisitTemplate useCase, String told) {
    String origin = running.page().orElse(running.api()).toString();
    Request first = useCase.requests("u00042").get(0);
    boolean crossOrigin = BrowserPage.isCrossOrigin(origin, first);
    Long maxAge = crossOrigin ? said(origin, first).orElse(null) : null;
    requireObeyed(told, maxAge);
    List<Browser> browsers =
        crossOrigin ? Arrays.asList(Browser.values()) : List.of(Browser.CHROMIUM);
    List<PreflightCount> rows = new ArrayList<>();
    for (Browser browser : browsers) {
      for (double reuse : REUSE) {
        VisitSequence sequence = VisitSequence.draw(seed, reuse, VISITS, SeededShop.USERS);
        long expected =
            PreflightFindings.count(
                useCase.lines(), crossOrigin, browser, maxAge, sequence, VISITS_ON_WIRE);
        long seen = onWire(running, useCase, browser, sequence);
        if (seen != expected) {
          throw new LabException(
              "%s sent %d preflights on the wire where its cache's rules say %d: report it"
                  .formatted(browser.label(), seen, expected));
        }
        long preflights =
            PreflightFindings.count(
                useCase.lines(), crossOrigin, browser, maxAge, sequence, VISITS);
        rows.add(
            PreflightCountBuilder.builder()
                .variant(variant.name())
                .useCase(useCase.name())
                .requestLines(useCase.lines())
                .crossOrigin(crossOrigin)
                .browser(browser.label())
                .maxAgeSeconds(maxAge)
                .reuse(reuse)
                .visits(VISITS)
                .requests((long) VISITS * useCase.lines().size())
                .preflights(preflights)
                .preflightsPerVisit((double) preflights / VISITS)
                .visitsOnWire(VISITS_ON_WIRE)
                .build());
      }
    }
    return rows;
  }

  /** The Max-Age that the server says, in seconds; empty if none that a browser can read. */
  private Optional<Long> said(String origin, Request request) {
    try (Client client = Client.on(transport)) {
      PreflightCache cache = new PreflightCache(Browser.CHROMIUM, new SimulatedClock());
      PreflightAnswer answer = new BrowserPage(client, origin, cache).ask(request).join();
      return answer.maxAge().map(Duration::toSeconds);
    } catch (CompletionException e) {
      throw new LabException(variant.name() + ": " + e.getCause().getMessage(), e);
    }
  }

  /** Round trips over the edge so far, without the opening of connections. */
  private long answersOverTheEdge(String label) {
    return links.of(label).stream()
        .filter(wired -> wired.link().kind() == LinkKind.EDGE)
        .map(wired -> wired.wire().traffic())
        .mapToLong(traffic -> traffic.roundTrips() - traffic.connections())
        .sum();
  }

  /** What is counted as one age must not be another. */
  private void requireObeyed(String told, Long said) {
    String seconds = said == null ? "" : said.toString();
    if (!told.equals(UNTOLD) && !told.equals(seconds)) {
      throw new LabException(
          "%s was told to let a preflight hold for '%s' seconds and says '%s': see the setting %s in its variant.yaml"
              .formatted(variant.name(), told, seconds, SETTING));
    }
  }

  /** As the page counts what it sends; the edge must have seen as many. */
  private long onWire(
      RunningVariant running, VisitTemplate useCase, Browser browser, VisitSequence sequence) {
    String origin = running.page().orElse(running.api()).toString();
    long before = answersOverTheEdge(running.label());
    long requests = 0;
    SimulatedClock clock = new SimulatedClock();
    long preflights = 0;
    try (Client client = Client.on(transport)) {
      BrowserPage page = new BrowserPage(client, origin, new PreflightCache(browser, clock));
      for (VisitSequence.Step step : sequence.steps().subList(0, VISITS_ON_WIRE)) {
        clock.put(step.at());
        BrowserPage.Outcome outcome = page.visit(useCase.requests(step.userId())).join();
        preflights += outcome.preflights();
        requests += outcome.requests();
      }
      long seen = answersOverTheEdge(running.label()) - before - requests;
      if (seen != preflights) {
        throw new LabException(
            "%s sent %d preflights to %s where the edge saw %d: report it"
                .formatted(browser.label(), preflights, variant.name(), seen));
      }
      return preflights;
    } catch (CompletionException e) {
      throw new LabException(variant.name() + ": " + e.getCause().getMessage(), e);
    }
  }
}
