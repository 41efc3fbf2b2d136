package hoplab.experiment.footprint;

import hoplab.descriptor.Placeholder;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.measure.ListeningPorts;
import hoplab.result.Footprint.Deployed;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.Observed;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.Footprint.OperatorKey;
import hoplab.result.FootprintFigure;
import hoplab.result.FootprintOfVariantBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers what was seen of one variant, before anything is computed from it. */
final class Seen {

  private record What(FootprintFigure figure, String tier) {}

  private final Variant variant;
  private final Map<What, List<Double>> perTrial = new LinkedHashMap<>();
  private List<Deployed> deployed = List.of();

  Seen(Variant variant) {
    this.variant = variant;
  }

  Variant variant() {
    return variant;
  }

  /**
   * A figure of one trial.
   *
   * @param tier null for all of the variant
   */
  void add(FootprintFigure figure, String tier, double value) {
    perTrial.computeIfAbsent(new What(figure, tier), any -> new ArrayList<>()).add(value);
  }

  /** The processes as they run, with their ports, and what lies on disk. */
  void running(RunningVariant running) {
    List<Deployed> tiers = new ArrayList<>();
    for (RunningTier tier : running.tiers()) {
      List<Long> pids =
          Stream.concat(Stream.of(tier.process()), tier.process().descendants())
              .map(ProcessHandle::pid)
              .toList();
      Optional<Path> jar =
          variant.tiers().stream()
              .filter(one -> one.name().equals(tier.name()))
              .flatMap(one -> one.jar().stream())
              .findFirst();
      tiers.add(
          new Deployed(
              tier.name(),
              pids.size(),
              ListeningPorts.of(pids),
              jar.map(Sources::deployableBytes).orElse(null)));
    }
    deployed = tiers;
  }

  /** All of it. */
  OfVariant observed() {
    return FootprintOfVariantBuilder.builder()
        .name(variant.name())
        .tiers(deployed)
        .keys(variant.tiers().stream().flatMap(tier -> keys(tier).stream()).toList())
        .ownLines(Sources.lines(variant.folder()))
        .sharedLines(Sources.lines(variant.folder().resolveSibling("domain")))
        .observed(
            perTrial.entrySet().stream()
                .map(e -> new Observed(e.getKey().figure(), e.getKey().tier(), e.getValue()))
                .toList())
        .estimates(List.of())
        .build();
  }

  /** What an operator of the tier has to set, by name. */
  static List<OperatorKey> keys(Tier tier) {
    List<OperatorKey> keys = new ArrayList<>();
    new TreeMap<>(tier.environment())
        .forEach((name, value) -> keys.add(new OperatorKey(tier.name(), name, kind(value))));
    return keys;
  }

  private static KeyKind kind(String value) {
    List<Placeholder> all = Placeholder.in(value).stream().flatMap(Optional::stream).toList();
    if (all.stream().anyMatch(Placeholder::isConfidential)) {
      return KeyKind.SECRET;
    }
    return Arrays.stream(KeyKind.values())
        .filter(kind -> all.stream().anyMatch(one -> kind == kind(one)))
        .findFirst()
        .orElse(KeyKind.SETTING);
  }

  private static KeyKind kind(Placeholder placeholder) {
    return switch (placeholder.kind()) {
      case "tier" -> KeyKind.ORIGIN;
      case "database" -> KeyKind.DATABASE;
      case "port" -> KeyKind.PORT;
      default -> placeholder.name().equals(Variant.FRAMED_BY) ? KeyKind.ORIGIN : KeyKind.SETTING;
    };
  }
}
