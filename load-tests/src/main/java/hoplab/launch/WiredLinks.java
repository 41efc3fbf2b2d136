package hoplab.launch;

import hoplab.descriptor.Address;
import hoplab.descriptor.Link;
import hoplab.result.LinkKind;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts wires on the links of every variant that is started with it. */
public final class WiredLinks implements LinkResolver, AutoCloseable {

  /** Two, so that one that waits for a moment does not hold up the other. */
  private static final int THREADS = 2;

  /**
   * A link with its wire.
   *
   * @param label of the variant that was started
   * @param link from its descriptor
   * @param wire in its place
   */
  public record Wired(String label, Link link, Wire wire) {}

  private final Transport transport = Transport.start("wire", THREADS);
  private final List<Wired> all = new CopyOnWriteArrayList<>();
  private final long seed;
  private final Predicate<Link> wired;
  private final Map<String, Distance> distances; // by link; at others 0

  private WiredLinks(long seed, Predicate<Link> wired, Map<String, Distance> distances) {
    this.seed = seed;
    this.wired = wired;
    this.distances = Map.copyOf(distances);
  }

  /**
   * A wire on every link, at distance 0.
   *
   * @param seed source of jitter
   */
  public static WiredLinks everywhere(long seed) {
    return new WiredLinks(seed, link -> true, Map.of());
  }

  /** A wire on every link of one kind, at distance 0. */
  public static WiredLinks on(LinkKind kind, long seed) {
    return new WiredLinks(seed, link -> link.kind() == kind, Map.of());
  }

  /** A wire on each of the links that are named, at its distance. */
  public static WiredLinks only(Map<String, Distance> distances) {
    return new WiredLinks(0, link -> distances.containsKey(link.name()), distances);
  }

  @Override
  public Address connect(String label, Link link, Address farEnd) {
    if (!wired.test(link)) {
      return farEnd;
    }
    Wire wire =
        Wire.open(
            transport,
            new InetSocketAddress(farEnd.host(), farEnd.port()),
            seed + label.hashCode() * 31L + link.name().hashCode());
    wire.setDistance(distances.getOrDefault(link.name(), Distance.NONE));
    all.add(new Wired(label, link, wire));
    return Address.loopback(wire.nearEnd().getPort());
  }

  /** The wires of one variant, in the order of its links. */
  public List<Wired> of(String label) {
    return all.stream().filter(wired -> wired.label().equals(label)).toList();
  }

  /** The same wires by the names of their links. */
  public Map<String, Wire> byLink(String label) {
    return of(label).stream().collect(Collectors.toMap(wired -> wired.link().name(), Wired::wire));
  }

  /** Puts the same distance on all links of a kind, of all variants. */
  public void put(LinkKind kind, Distance distance) {
    all.stream()
        .filter(wired -> wired.link().kind() == kind)
        .forEach(wired -> wired.wire().setDistance(distance));
  }

  @Override
  public void close() {
    all.forEach(wired -> wired.wire().close());
    transport.close();
  }
}
