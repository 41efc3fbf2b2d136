package hoplab.experiment.fault;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultPlace.Kind;
import hoplab.result.Word;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of the command line: which faults, and where. */
public final class FaultOptions {

  /** A fault lasts as long as a trial is to measure, but no longer than this. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  /**
   * One fault at one place.
   *
   * @param place where
   * @param kind what
   */
  record Planned(FaultPlace place, FaultKind kind) {}

  @Option(
      names = "--faults",
      paramLabel = "FAULT",
      split = ",",
      description =
          "what goes wrong: killed, cut, reset, stalled, slowed, throttled, byte-by-byte (default:"
              + " all; with --measure below 3s stalled)")
  private List<String> faults = List.of();

  @Option(
      names = "--places",
      paramLabel = "PLACE",
      split = ",",
      description =
          "where: names of tiers and links, or tier, database, edge, private, data (default: all;"
              + " with --measure below 3s the last link of each variant)")
  private List<String> places = List.of();

  /** How long a fault of a link lasts, and how long what was killed stays away. */
  static Duration length(RunOptions options) {
    return options.measurement().compareTo(LONGEST) < 0 ? options.measurement() : LONGEST;
  }

  /**
   * How often each fault is made: once at quick, unless the order names trials.
   *
   * @return fresh starts of every process
   */
  static int trials(RunOptions options) {
    if (options.trials() != options.rigor().trials()) {
      return options.trials();
    }
    return switch (options.rigor()) {
      case QUICK -> 1;
      case STANDARD -> 2;
      case PUBLISH -> 3;
    };
  }

  /**
   * What is tried on a variant, in the order in which it is tried: links, then tiers, then the
   * database.
   *
   * @throws RunOptions.WrongOrder if an option names what there is not
   */
  static List<Planned> of(RunOptions options, Variant variant) {
    FaultOptions asked = options.own(FaultOptions.class);
    boolean isShort = length(options).compareTo(LONGEST) < 0;
    Set<FaultKind> kinds = asked.kinds(isShort);
    List<FaultPlace> all = places(variant);
    List<Planned> planned = new ArrayList<>();
    for (FaultPlace place : all) {
      if (asked.places.isEmpty() ? !isShort || place.equals(lastLink(all)) : asked.names(place)) {
        kinds.stream()
            .filter(kind -> (kind == FaultKind.KILLED) == isProcess(place))
            .forEach(kind -> planned.add(new Planned(place, kind)));
      }
    }
    return planned;
  }

  private Set<FaultKind> kinds(boolean isShort) {
    if (faults.isEmpty()) {
      return isShort ? EnumSet.of(FaultKind.STALLED) : EnumSet.allOf(FaultKind.class);
    }
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (String name : faults) {
      kinds.add(
          Stream.of(FaultKind.values())
              .filter(kind -> kind.label().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new RunOptions.WrongOrder(
                          "--faults knows %s, not '%s'"
                              .formatted(labels(FaultKind.values()), name))));
    }
    return kinds;
  }

  private boolean names(FaultPlace place) {
    return places.contains(place.name()) || places.contains(place.kind().label());
  }

  private static List<FaultPlace> places(Variant variant) {
    List<FaultPlace> all = new ArrayList<>();
    variant
        .links()
        .forEach(link -> all.add(new FaultPlace(Kind.valueOf(link.kind().name()), link.name())));
    for (Tier tier : variant.tiers()) {
      all.add(new FaultPlace(Kind.TIER, tier.name()));
    }
    if (!variant.databases().isEmpty()) {
      all.add(new FaultPlace(Kind.DATABASE, Kind.DATABASE.label()));
    }
    return all;
  }

  private static FaultPlace lastLink(List<FaultPlace> all) {
    List<FaultPlace> links = all.stream().filter(place -> !isProcess(place)).toList();
    return links.get(links.size() - 1);
  }

  static boolean isProcess(FaultPlace place) {
    return place.kind() == Kind.TIER || place.kind() == Kind.DATABASE;
  }

  private static String labels(Word[] words) {
    return Stream.of(words)
        .map(Word::label)
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }
}
