package hoplab.launch;

import hoplab.contract.SignIn;
import hoplab.database.DatabaseAddress;
import hoplab.database.ShopFill;
import hoplab.descriptor.DataSet;
import hoplab.descriptor.Placeholder;
import hoplab.descriptor.Readiness;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.process.Liveness;
import hoplab.process.LogTail;
import hoplab.process.ParallelTasks;
import hoplab.process.Ports;
import hoplab.process.ProcessTermination;
import hoplab.process.TemporaryFolder;
import hoplab.result.LabException;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;

/** A variant whose tiers run, all of them, until it is closed. */
public final class RunningVariant implements AutoCloseable {

  private static final Executor SIDE_BY_SIDE = start -> new Thread(start, "start").start();
  private static final Executor IN_TURN = Runnable::run;
  private static final Executor AT_ONCE = start -> new Thread(start, "start-at-once").start();

  private final Variant variant;
  private final String label;
  private final LaunchContext context;
  private final TierAddresses addresses;
  private final Secrets secrets;
  private final TemporaryFolder folder;
  private final Set<String> recorded;
  private boolean closed;
  private final List<RunningTier> tiers = new CopyOnWriteArrayList<>();

  private RunningVariant(
      Variant variant,
      String label,
      LaunchContext context,
      TierAddresses addresses,
      Secrets secrets,
      TemporaryFolder folder,
      Set<String> recorded) {
    this.variant = variant;
    this.label = label;
    this.context = context;
    this.addresses = addresses;
    this.secrets = secrets;
    this.folder = folder;
    this.recorded = recorded;
    addresses.passwords().forEach(secrets::hide);
  }

  /**
   * Starts the tiers, each as soon as those that it is linked to are ready. The same variant can
   * run several times side by side.
   *
   * @param label tells this start from others, in messages and in the names of logs
   * @throws LabException if a tier dies or is not ready in time; nothing is left running then
   */
  public static RunningVariant start(Variant variant, String label, LaunchContext context) {
    return start(variant, label, context, Ports::free);
  }

  /** The same, but one tier after another, so that none disturbs another's start-up time. */
  public static RunningVariant startInTurn(Variant variant, String label, LaunchContext context) {
    return start(variant, label, context, Ports::free, IN_TURN, Set.of());
  }

  /** The same, but all tiers at the same moment, whether or not those that they call are ready. */
  public static RunningVariant startAtOnce(Variant variant, String label, LaunchContext context) {
    return start(variant, label, context, Ports::free, AT_ONCE, Set.of());
  }

  /**
   * The same, but Java writes profiles of some tiers as they end.
   *
   * @param tiers their names
   */
  static RunningVariant startRecorded(
      Variant variant, String label, LaunchContext context, Set<String> tiers) {
    return start(variant, label, context, Ports::free, SIDE_BY_SIDE, tiers);
  }

  static RunningVariant start(
      Variant variant, String label, LaunchContext context, IntSupplier ports) {
    return start(variant, label, context, ports, SIDE_BY_SIDE, Set.of());
  }

  private static RunningVariant start(
      Variant variant,
      String label,
      LaunchContext context,
      IntSupplier ports,
      Executor starters,
      Set<String> recorded) {
    KeyPairs keyPairs = KeyPairs.begin(variant.keyPairs());
    TierAddresses addresses =
        TierAddresses.allot(
            variant, label, context.resolver(), name -> database(context, variant, name), ports);
    Secrets secrets = Secrets.generate(variant.secrets(), keyPairs.await());
    RunningVariant running =
        new RunningVariant(
            variant,
            label,
            context,
            addresses,
            secrets,
            TemporaryFolder.create("tiers", context.reaper()),
            recorded);
    try {
      secrets.make(variant.certificates(), running.folder.path());
      running.startTiers(starters);
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  /** Comes back when no start is under way any more, also if one has failed. */
  private void startTiers(Executor starters) {
    Map<String, CompletableFuture<RunningTier>> starts = new LinkedHashMap<>();
    for (Tier tier : variant.tiersInStartOrder()) {
      if (starts.values().stream().noneMatch(CompletableFuture::isCompletedExceptionally)) {
        starts.put(
            tier.name(),
            (starters == AT_ONCE
                    ? CompletableFuture.<Void>completedFuture(null)
                    : linkedTo(tier, starts))
                .thenApplyAsync(ready -> startTier(tier), starters));
      }
    }
    ParallelTasks.await(starts.values(), tiers::add);
  }

  private CompletableFuture<Void> linkedTo(
      Tier tier, Map<String, CompletableFuture<RunningTier>> starts) {
    return CompletableFuture.allOf(
        variant.links().stream()
            .filter(link -> link.from().equals(tier.name()) && starts.containsKey(link.to()))
            .map(link -> starts.get(link.to()))
            .toArray(CompletableFuture[]::new));
  }

  private RunningTier startTier(Tier tier) {
    TierStart start =
        new TierStart(variant, tier, label, addresses, secrets, folder.path(), context);
    return recorded.contains(tier.name()) ? start.runRecorded() : start.run();
  }

  private static DatabaseAddress database(LaunchContext context, Variant variant, String name) {
    DatabaseAddress database =
        context
            .database()
            .orElseThrow(() -> new IllegalArgumentException("no server for the database " + name))
            .database(name);
    DataSet data = variant.data().get(name);
    if (data != null) {
      ShopFill.fill(database, data.tables());
    }
    return database;
  }

  public Variant variant() {
    return variant;
  }

  /** As given at the start. */
  public String label() {
    return label;
  }

  /** In the order in which they were started. */
  public List<RunningTier> tiers() {
    return List.copyOf(tiers);
  }

  /** What clients call, without a slash at its end. */
  public URI api() {
    return URI.create(addresses.tier(Variant.CLIENT, variant.api()).url());
  }

  /** Where the page is, if the variant has one, without a slash at its end. */
  public Optional<URI> page() {
    return variant.page().map(page -> URI.create(addresses.tier(Variant.CLIENT, page).url()));
  }

  /**
   * Signs in as staff and says with which headers a request shows it. Confidential, like all that
   * it returns. A token holds for some minutes only: ask anew rather than keep.
   *
   * @return none where nobody is asked who they are
   * @throws LabException if the variant lets staff not in
   */
  public Map<String, String> credentials() {
    return credentials(SignIn.STAFF);
  }

  /** The same for staff or the user of that id. */
  public Map<String, String> credentials(String who) {
    Optional<SignIn> signIn = variant.effectiveSignIn();
    if (signIn.isEmpty()) {
      return Map.of();
    }
    try {
      return signIn.get().at(URI.create(addresses.own(variant.api()).url()), who);
    } catch (IOException e) {
      throw new LabException(
          "Nobody can sign in at " + label + ": " + e.getMessage() + "; see the logs of its tiers.",
          e);
    }
  }

  /**
   * How a tier is asked whether it is ready, by its name, with the placeholders of its headers
   * filled. Confidential: a header may be a secret.
   */
  public Map<String, Readiness> readiness() {
    Map<String, Readiness> filled = new LinkedHashMap<>();
    for (Tier tier : variant.tiersInStartOrder()) {
      PlaceholderValues values =
          new PlaceholderValues(tier.name(), addresses, secrets, variant.settings());
      Map<String, String> headers = new LinkedHashMap<>();
      tier.ready()
          .headers()
          .forEach((header, value) -> headers.put(header, Placeholder.fill(value, values)));
      filled.put(
          tier.name(), new Readiness(tier.ready().path(), headers, tier.ready().certificate()));
    }
    return filled;
  }

  /**
   * The value of a secret of this start, to show it where it belongs or to look for it where it
   * does not. Never to be logged.
   *
   * @param name as in the descriptor
   */
  String secret(String name) {
    return Objects.requireNonNull(secrets.value(name), name);
  }

  /**
   * A key pair of this start, to sign what a tier would sign, and worse. Never to be logged.
   *
   * @param name as in the descriptor
   */
  public KeyPair keyPair(String name) {
    return Objects.requireNonNull(secrets.keyPair(name), name);
  }

  /**
   * Every text of this start that no client may get: secrets, private keys as one line, passwords
   * of databases. Never to be logged.
   */
  public Set<String> confidential() {
    return secrets.hidden();
  }

  /** Addresses that no client is told, as {@code HOST:PORT}, with what each is. */
  public Map<String, String> innerAddresses() {
    return addresses.inner();
  }

  /** Kills a tier, as a crash would. */
  public void kill(String tier) {
    ProcessHandle process = tiers.get(place(tier)).process();
    context.reaper().unwatch(process);
    ProcessTermination.kill(List.of(process));
  }

  /**
   * Starts a tier that was killed where it was, the others up; returns once it is ready.
   *
   * @throws LabException if it dies or is not ready in time; it does not run then
   */
  public RunningTier startAgain(String tier) {
    Tier again =
        variant.tiers().stream().filter(t -> t.name().equals(tier)).findFirst().orElseThrow();
    RunningTier started = startTier(again);
    tiers.set(place(tier), started);
    return started;
  }

  private int place(String tier) {
    return tiers.stream().map(RunningTier::name).toList().indexOf(tier);
  }

  /** One sentence on a tier that does not run any more, with the end of its log. */
  public Optional<String> firstDeath() {
    return tiers.stream()
        .filter(tier -> !Liveness.isAlive(tier.process()))
        .findFirst()
        .map(
            tier ->
                "Tier '"
                    + tier.name()
                    + "' of "
                    + label
                    + " ended while it was needed: see the end of its log:\n"
                    + secrets.hideIn(LogTail.of(tier.log())));
  }

  /** Stops all tiers at once, within about three seconds; harmless when repeated. */
  @Override
  public synchronized void close() {
    List<ProcessHandle> processes = tiers.stream().map(RunningTier::process).toList();
    ProcessTermination.of(processes);
    processes.forEach(context.reaper()::unwatch);
    addresses.release();
    if (!closed) {
      closed = true;
      folder.close();
      KeyPairs.ahead(variant.keyPairs().size());
    }
  }
}
