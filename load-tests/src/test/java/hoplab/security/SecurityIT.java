package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCheck;
import hoplab.database.DatabaseServer;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import hoplab.trial.TierFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged variants keep the security contract, and the law after hostile requests. How many
 * there are at least: {@code -Dhoplab.hostile.per-route=N} for each route of each tier, {@code
 * -Dhoplab.hostile.api-requests=N} to the tier with the API, {@code -Dhoplab.hostile.requests=N} to
 * each other one.
 */
class SecurityIT {

  private static final int LEAST_PER_ROUTE = Integer.getInteger("hoplab.hostile.per-route", 100);
  private static final int TO_THE_API = Integer.getInteger("hoplab.hostile.api-requests", 2_000);
  private static final int TO_OTHERS = Integer.getInteger("hoplab.hostile.requests", 0);
  private static final long SEED = Long.getLong("hoplab.hostile.seed", 20_260_101);

  /** About 26 bytes a request: for sessions that were begun and names that were guessed at. */
  private static final long MOST_GROWTH_BYTES = 256 << 10;

  /**
   * What leaks grows in each round. What grows once, at its time, is something that is kept from
   * then on, as the index of a jar from which another class was needed.
   */
  private static final int ROUNDS = 3;

  private static final int LOOKS = 3;

  private static final EnumSet<Chapter> LAW =
      EnumSet.of(Chapter.USER_FETCH, Chapter.STATEMENT, Chapter.HEADERS);

  @TempDir private static Path logs;
  private static ProcessReaper reaper;
  private static DatabaseServer database;
  private static WiredLinks links;

  @BeforeAll
  static void begin() {
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
    links = WiredLinks.everywhere(1);
  }

  @AfterAll
  static void end() {
    links.close();
    database.close();
    reaper.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void keepsItsPromisesAndItsTemper(String name) throws Exception {
    LaunchContext context =
        new LaunchContext(
            reaper,
            Optional.of(database),
            TierFlags.jvm(Jit.C1),
            logs,
            LaunchContext.READY_LIMIT,
            links);
    try (RunningVariant running =
        RunningVariant.start(PackagedVariant.named(name), name, context)) {
      VariantUnderTest variant = VariantUnderTest.of(running, links.byLink(name));
      keepsItsPromises(variant);
      bearsHostileRequests(running, variant);
      assertThat(running.firstDeath()).isEmpty();
      assertThat(LawCheck.run(running.api(), Law.cases(1, LAW), running.credentials())).isEmpty();
    }
  }

  private static void keepsItsPromises(VariantUnderTest variant) {
    assertThat(variant.signIn()).as("how users of %s sign in", variant).isPresent();
    assertThat(SecurityContract.of(variant))
        .noneMatch(finding -> finding.state() == SecurityState.BROKEN)
        .filteredOn(finding -> finding.state() == SecurityState.HOLDS)
        .extracting(SecurityFinding::property)
        .contains("sign-in-demanded", "own-data-only");
  }

  private static void bearsHostileRequests(RunningVariant running, VariantUnderTest variant)
      throws Exception {
    Map<String, List<HostileRun.Target>> targets = HostileTargets.of(running, variant);
    bearsHostileRequests(running, targets, SEED); // what is made once, and kept, is made now
    List<RunningTier> growing = running.tiers();
    for (int round = 1; round <= ROUNDS && !growing.isEmpty(); round++) {
      Map<String, HeapAfterCollection> before = new LinkedHashMap<>();
      for (RunningTier tier : growing) {
        before.put(tier.name(), HeapAfterCollection.least(tier.process(), 2, 0));
      }
      bearsHostileRequests(running, targets, SEED + round);
      growing = growing(running, growing, before);
    }
    assertThat(growing).as("tiers whose heap grows each time").isEmpty();
  }

  private static List<RunningTier> growing(
      RunningVariant running, List<RunningTier> tiers, Map<String, HeapAfterCollection> before)
      throws Exception {
    List<RunningTier> growing = new ArrayList<>();
    for (RunningTier tier : tiers) {
      HeapAfterCollection then = before.get(tier.name());
      long enough = then.bytes() + MOST_GROWTH_BYTES;
      HeapAfterCollection now = HeapAfterCollection.least(tier.process(), LOOKS, enough);
      System.out.printf(
          "%s of %s: heap %d KB, before %d KB%n",
          tier.name(), running.label(), now.bytes() >> 10, then.bytes() >> 10);
      if (now.bytes() > enough) {
        System.out.println("grown most, in bytes: " + now.growthSince(then));
        growing.add(tier);
      }
    }
    return growing;
  }

  private static void bearsHostileRequests(
      RunningVariant running, Map<String, List<HostileRun.Target>> targets, long seed) {
    HostileRun run = new HostileRun(seed);
    long began = System.nanoTime();
    targets.forEach(
        (tier, own) -> {
          int all = tier.equals(running.variant().api()) ? TO_THE_API : TO_OTHERS;
          run.send(own, Math.max(LEAST_PER_ROUTE, (all + own.size() - 1) / own.size()));
        });
    assertThat(run.findings()).isEmpty();
    assertThat(run.counts().keySet())
        .containsExactlyInAnyOrderElementsOf(
            targets.values().stream().flatMap(List::stream).toList());
    assertThat(run.counts().values()).allMatch(count -> count >= LEAST_PER_ROUTE);
    System.out.printf(
        "%s: %d hostile requests in %d s: %s%n",
        running.label(),
        run.counts().values().stream().mapToInt(count -> count).sum(),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
        run.byStatus());
  }
}
