package hoplab.report.topology;

import hoplab.report.text.Lookup;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Part.Kind;
import hoplab.result.Run;
import hoplab.result.TierResult;
import hoplab.result.TracedTime;
import hoplab.result.UseCase;
import hoplab.result.VariantResult;
import hoplab.result.VisitKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which tiers and links a variant's user fetch crosses, and the mean time that each part takes. */
public record Journey(Run run, VariantResult variant, List<Part> parts) {

  private static final String CLIENT = "client";
  private static final Set<Kind> ON_LINKS = EnumSet.of(Kind.LINK, Kind.WAY, Kind.EDGE);
  private static final Set<Kind> OWN =
      EnumSet.of(Kind.APP, Kind.HTTP, Kind.DB_WAIT, Kind.UPSTREAM_WAIT);

  /** The journey of a variant of that run. */
  public static Journey of(Run run, VariantResult variant) {
    return new Journey(run, variant, Lookup.parts(run, variant));
  }

  /** Whether parts or round trips are known. */
  public boolean isKnown() {
    return !parts.isEmpty() || isCounted();
  }

  /** Whether its round trips were counted. */
  public boolean isCounted() {
    return rows().stream().anyMatch(row -> row.roundTrips() > 0);
  }

  /** The client's mean time that the parts add up to. */
  public double meanMicros() {
    return Lookup.traced(run, variant.name(), Load.QUIET)
        .filter(traced -> !traced.parts().isEmpty())
        .map(TracedTime::meanMicros)
        .orElse(variant.userFetch().meanMicros());
  }

  /** The tiers that took part, the public one first; empty where they report nothing. */
  List<String> called() {
    return parts.stream().map(Part::tier).filter(tier -> !isClient(tier)).distinct().toList();
  }

  /** Those that took no part. */
  List<String> idle() {
    List<String> called = called();
    return called.isEmpty()
        ? List.of()
        : variant.tiers().stream()
            .map(TierResult::name)
            .filter(tier -> !called.contains(tier))
            .toList();
  }

  boolean crossesPrivateLink() {
    return called().size() > 1 || roundTrips(LinkKind.PRIVATE) > 0;
  }

  /** On all links of a kind, of a repeated visit. */
  long roundTrips(LinkKind kind) {
    return rows().stream().filter(row -> row.kind() == kind).mapToLong(LedgerRow::roundTrips).sum();
  }

  double ownMicros(String tier) {
    return sum(part -> part.tier().equals(tier) && OWN.contains(part.kind()));
  }

  double edgeMicros() {
    return sum(part -> isClient(part.tier()) && ON_LINKS.contains(part.kind()));
  }

  double privateMicros() {
    return sum(part -> !isClient(part.tier()) && ON_LINKS.contains(part.kind()));
  }

  double clientMicros() {
    return sum(part -> part.kind() == Kind.CLIENT);
  }

  double databaseMicros() {
    return sum(part -> part.kind() == Kind.DB);
  }

  double restMicros() {
    return Part.unexplainedMicros(parts);
  }

  double micros(String tier, Kind kind) {
    return sum(part -> part.tier().equals(tier) && part.kind() == kind);
  }

  private double sum(Predicate<Part> which) {
    return parts.stream().filter(which).mapToDouble(Part::meanMicros).sum();
  }

  private static boolean isClient(String tier) {
    return tier.equals(CLIENT);
  }

  private List<LedgerRow> rows() {
    return run.ledger().stream()
        .filter(row -> row.variant().equals(variant.name()))
        .filter(row -> UseCase.USER_FETCH.is(row.useCase()))
        .filter(row -> row.visit() == VisitKind.REPEATED)
        .toList();
  }
}
