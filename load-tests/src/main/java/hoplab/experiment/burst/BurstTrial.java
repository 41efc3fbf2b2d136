package hoplab.experiment.burst;

import hoplab.client.Client;
import hoplab.client.OpenVisits;
import hoplab.client.Request;
import hoplab.launch.WiredLinks;
import hoplab.measure.Arrivals;
import hoplab.measure.HistogramFile;
import hoplab.measure.UsageDifference;
import hoplab.measure.UsageSnapshot;
import hoplab.measure.UserChoices;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.BurstWindowBuilder;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.UseCase;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.ContractCheck;
import hoplab.trial.Participant;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.UsageTracker;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;

/**
 * One trial: everyone is started once, with a wire on every data link. Each variant warms up; then
 * each takes a burst within capacity and, when all have, is saturated and takes one over it, one
 * variant after the other in random order.
 */
final class BurstTrial {

  private static final double START_SHARE = 0.15;
  private static final double WARM_UP_SHARE = 0.3;
  private static final long SLICE_NANOS = BurstPlan.SLICE_MILLIS * 1_000_000L;
  private static final long SLACK_MILLIS = 60_000;

  private final int number;
  private final RunContext run;
  private final BurstPlan plan;
  private final long seed;
  private final Random random;
  private final Map<String, Double> capacities = new LinkedHashMap<>();
  private final Map<String, List<Histogram>> histograms = new LinkedHashMap<>();
  private final List<BurstWindow> windows = new ArrayList<>();
  private final long startMillis = System.currentTimeMillis();

  BurstTrial(int number, RunContext run, long seed) {
    this.number = number;
    this.run = run;
    this.plan = BurstPlan.of(run.options());
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   * @param refusals takes what was not admitted, and why
   * @return a window for each variant and peak
   */
  List<BurstWindow> run(DoubleConsumer progress, List<Warning> refusals) {
    try (WiredLinks links = WiredLinks.on(LinkKind.DATA, seed);
        TrialEnvironment environment =
            new TrialEnvironment(number, run.participants(), run.launchOf(number, links), random);
        Transport transport = Transport.start("burst", 1)) {
      environment.start(
          ContractCheck.coreOfTheUserFetch(seed), share -> progress.accept(START_SHARE * share));
      links.put(LinkKind.DATA, Distance.of(plan.waiting()));
      List<String> names =
          new ArrayList<>(environment.admitted().stream().map(Participant::name).toList());
      Scene scene = new Scene(environment, links, transport);
      for (int i = 0; i < names.size(); i++) {
        scene.warmUp(names.get(i));
        progress.accept(START_SHARE + (WARM_UP_SHARE - START_SHARE) * (i + 1) / names.size());
      }
      for (Peak peak : plan.peaks()) {
        Collections.shuffle(names, random);
        for (String name : names) {
          environment.renewCredentials();
          if (peak == Peak.OVER) {
            scene.saturate(name);
          }
          windows.add(scene.burst(name, peak));
          double share = windows.size() / (double) (names.size() * plan.peaks().size());
          progress.accept(WARM_UP_SHARE + (1 - WARM_UP_SHARE) * share);
        }
      }
      environment.checkAlive();
      refusals.addAll(environment.refusals());
    }
    write();
    return windows.stream()
        .map(
            one ->
                BurstWindowBuilder.from(one).withCapacityPerSecond(capacities.get(one.variant())))
        .toList();
  }

  private void write() {
    try {
      for (var one : histograms.entrySet()) {
        HistogramFile.writeAll(
            run.bundle().resolve(BundlePaths.bursts(one.getKey(), number)),
            one.getKey() + " in each burst",
            one.getValue(),
            startMillis,
            System.currentTimeMillis());
      }
    } catch (IOException e) {
      throw new LabException("the bursts of trial " + number + " cannot be kept: " + e, e);
    }
  }

  /** All that runs. */
  private final class Scene {
    private final TrialEnvironment environment;
    private final WiredLinks links;
    private final Transport transport;
    private final UsageTracker usage;

    Scene(TrialEnvironment environment, WiredLinks links, Transport transport) {
      this.environment = environment;
      this.links = links;
      this.transport = transport;
      this.usage = new UsageTracker(number, Load.QUIET, run, environment.running());
    }

    void warmUp(String name) {
      double warmUpMillis =
          run.options().warmUpLimit().toMillis() / (double) environment.admitted().size();
      int warmUp = (int) Math.max(1, Math.round(warmUpMillis / BurstPlan.SLICE_MILLIS));
      visit(name, flat(warmUp, plan.peakPerSecond(Peak.WITHIN)), Integer.MAX_VALUE);
    }

    /**
     * Finds what a variant gives while more wait than its pool can serve, and nobody is refused.
     */
    void saturate(String name) {
      int slices = plan.capacitySlices();
      BurstRecording found =
          visit(name, flat(slices, plan.peakPerSecond(Peak.OVER)), BurstPlan.SATURATING);
      double right = found.right(1, slices).count();
      capacities.put(name, right * 1e3 / ((slices - 1) * BurstPlan.SLICE_MILLIS));
    }

    private int[] flat(int slices, double perSecond) {
      int[] users = new int[slices];
      Arrays.fill(users, BurstPlan.perSlice(perSecond));
      return users;
    }

    private BurstRecording visit(String name, int[] users, int mostInFlight) {
      Arrivals arrivals = Arrivals.draw(random.nextLong(), users, SLICE_NANOS);
      BurstRecording recording = new BurstRecording(arrivals);
      visit(name, arrivals, recording, mostInFlight, slice -> true);
      return recording;
    }

    BurstWindow burst(String name, Peak peak) {
      Arrivals arrivals = Arrivals.draw(random.nextLong(), plan.users(peak), SLICE_NANOS);
      BurstRecording recording = new BurstRecording(arrivals);
      BurstCourse course =
          new BurstCourse(
              plan,
              number,
              name,
              peak,
              recording,
              () -> links.of(name).stream().mapToInt(one -> one.wire().connected()).sum());
      UsageSnapshot before = usage.now();
      int slices = visit(name, arrivals, recording, Integer.MAX_VALUE, course);
      UsageDifference used = usage.now().since(before);
      keep(name, peak, recording, slices);
      return BurstWindowBuilder.from(course.window(slices))
          .with(
              window ->
                  window
                      .busyElsewhereShare(used.busyElsewhereShare())
                      .stolenShare(used.stolenShare()));
    }

    private void keep(String name, Peak peak, BurstRecording recording, int slices) {
      List<Histogram> all = histograms.computeIfAbsent(name, n -> new ArrayList<>());
      int before = plan.beforeSlices();
      all.add(
          recording.histogram(
              before, before + plan.burstSlices(), BundlePaths.burstTag(peak.label())));
      for (int slice = 0; slice < slices; slice++) {
        all.add(recording.histogram(slice, slice + 1, BundlePaths.burstTag(peak.label(), slice)));
      }
    }

    private int visit(
        String name,
        Arrivals arrivals,
        BurstRecording recording,
        int mostInFlight,
        IntPredicate goOn) {
      UserChoices choices = new UserChoices(random.nextLong(), run.plan().users(), 1);
      VisitTemplate userFetch = userFetch(name);
      IntFunction<List<Request>> requests = user -> userFetch.requests(choices.userId(user));
      try (Client client = Client.on(transport)) {
        return OpenVisits.start(
                client, arrivals, SLICE_NANOS, requests, mostInFlight, recording, goOn)
            .get(
                (long) arrivals.blocks() * BurstPlan.SLICE_MILLIS + SLACK_MILLIS,
                TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new LabException("a burst did not come to its end: see the logs of the tiers", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LabException("interrupted", e);
      }
    }

    private VisitTemplate userFetch(String name) {
      return VisitTemplate.all(environment.running().get(name), environment.credentials(name))
          .stream()
          .filter(template -> UseCase.USER_FETCH.is(template.name()))
          .findFirst()
          .orElseThrow(() -> new LabException(name + " has no use case user-fetch"));
    }
  }
}
