package hoplab.topology;

import hoplab.contract.SignIn;
import hoplab.result.LabException;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** A variant whose tiers run, all of them, until it is closed. */
public final class RunningVariant implements AutoCloseable {

  private final Variant variant;
  private final String label;
  private final Surroundings surroundings;
  private final TierAddresses addresses;
  private final Secrets secrets;
  private boolean closed;
  private final List<RunningTier> tiers = new ArrayList<>();

  private RunningVariant(
      Variant variant,
      String label,
      Surroundings surroundings,
      TierAddresses addresses,
      Secrets secrets) {
    this.variant = variant;
    this.label = label;
    this.surroundings = surroundings;
    this.addresses = addresses;
    this.secrets = secrets;
    addresses.passwords().forEach(secrets::hide);
  }

  /**
   * Starts the tiers one after another, each after those that it is linked to, so that they do not
   * disturb each other's start-up time. The same variant can run several times side by side.
   *
   * @param label tells this start from others, in messages and in the names of logs
   * @throws LabException if a tier dies or is not ready in time; nothing is left running then
   */
  public static RunningVariant start(Variant variant, String label, Surroundings surroundings) {
    return start(variant, label, surroundings, Ports::free);
  }

  static RunningVariant start(
      Variant variant, String label, Surroundings surroundings, IntSupplier ports) {
    KeyPairs keyPairs = KeyPairs.begin(variant.keyPairs());
    TierAddresses addresses =
        TierAddresses.allot(
            variant, label, surroundings.wiring(), name -> database(surroundings, name), ports);
    Secrets secrets = Secrets.generate(variant.secrets(), keyPairs.await());
    RunningVariant running = new RunningVariant(variant, label, surroundings, addresses, secrets);
    try {
      for (Tier tier : variant.tiersInStartOrder()) {
        running.tiers.add(
            new TierStart(variant, tier, label, addresses, secrets, surroundings).run());
      }
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private static DatabaseAddress database(Surroundings surroundings, String name) {
    return surroundings
        .database()
        .orElseThrow(() -> new IllegalArgumentException("no server for the database " + name))
        .database(name);
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
    Optional<SignIn> signIn = variant.effectiveSignIn();
    if (signIn.isEmpty()) {
      return Map.of();
    }
    try {
      return signIn.get().at(URI.create(addresses.own(variant.api()).url()), SignIn.STAFF);
    } catch (IOException e) {
      throw new LabException(
          "Nobody can sign in at " + label + ": " + e.getMessage() + "; see the logs of its tiers.",
          e);
    }
  }

  /**
   * The value of a secret of this start, to show it where it belongs or to look for it where it
   * does not. Never to be logged.
   *
   * @param name as in the descriptor
   */
  public String secret(String name) {
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
    Death.of(processes);
    processes.forEach(surroundings.lifeguard()::unwatch);
    addresses.release();
    if (!closed) {
      closed = true;
      KeyPairs.ahead(variant.keyPairs().size());
    }
  }
}
