package hoplab.launch;

import hoplab.database.DatabaseAddress;
import hoplab.descriptor.Address;
import hoplab.descriptor.Link;
import hoplab.descriptor.Variant;
import hoplab.process.Ports;
import hoplab.result.LinkKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Who finds whom where, fixed before the first tier of a variant starts. */
final class TierAddresses {

  private final Variant variant;
  private final Map<String, Address> own = new LinkedHashMap<>();
  private final Map<String, DatabaseAddress> databases = new HashMap<>();
  private final Map<Link, Address> nearEnds = new HashMap<>();

  private TierAddresses(Variant variant) {
    this.variant = variant;
  }

  static TierAddresses allot(
      Variant variant,
      String label,
      LinkResolver resolver,
      Function<String, DatabaseAddress> database,
      IntSupplier ports) {
    TierAddresses all = new TierAddresses(variant);
    variant.tiers().forEach(t -> all.own.put(t.name(), Address.loopback(ports.getAsInt())));
    variant.databases().forEach(name -> all.databases.put(name, database.apply(name)));
    variant.links().forEach(l -> all.nearEnds.put(l, resolver.connect(label, l, all.farEnd(l))));
    return all;
  }

  /** Where a tier itself listens. */
  Address own(String tier) {
    return own.get(tier);
  }

  /**
   * Where {@code from} finds the tier {@code to}: over their link; without one over the client's,
   * as for an origin or for a page that tells the client where the API is; else directly.
   */
  Address tier(String from, String to) {
    Optional<Link> link = variant.link(from, to).or(() -> variant.link(Variant.CLIENT, to));
    return link.map(nearEnds::get).orElseGet(() -> own.get(to));
  }

  /** Where {@code from} finds a database: over their link, else directly. */
  DatabaseAddress database(String from, String name) {
    DatabaseAddress database = databases.get(name);
    return variant.link(from, name).map(link -> database.at(nearEnds.get(link))).orElse(database);
  }

  /** Passwords of the databases. */
  List<String> passwords() {
    return databases.values().stream().map(DatabaseAddress::password).toList();
  }

  /**
   * Addresses that no client is told, with what each is: of tiers that no edge leads to, of
   * databases, and of the near ends of their links.
   */
  Map<String, String> inner() {
    Map<String, String> inner = new LinkedHashMap<>();
    own.forEach(
        (tier, address) -> {
          if (variant.link(Variant.CLIENT, tier).isEmpty()) {
            inner.put(address.toString(), "the address of " + tier);
          }
        });
    databases.forEach(
        (name, database) -> inner.put(database.address().toString(), "the address of a database"));
    nearEnds.forEach(
        (link, nearEnd) -> {
          if (link.kind() != LinkKind.EDGE) {
            inner.put(nearEnd.toString(), "the address of " + link.to());
          }
        });
    return inner;
  }

  /** Gives the ports back. */
  void release() {
    own.values().forEach(address -> Ports.release(address.port()));
  }

  private Address farEnd(Link link) {
    return link.kind() == LinkKind.DATA ? databases.get(link.to()).address() : own.get(link.to());
  }
}
