package hoplab.experiment.ladder;

import hoplab.analysis.PlannedStep;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.result.LabException;
import hoplab.result.LadderStep.Kind;
import hoplab.result.SignInSwitch;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.Participant;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rungs that take a hop apart: what stands between the first variant and a BFF, one thing more
 * at a time, and beside them what a hop costs that is done otherwise. None of them asks who sends a
 * request. Most are variants by descriptor: {@code KIND.variant.yaml} in the first variant's
 * folder.
 *
 * @param rungs each with processes of its own
 * @param steps each after the one that it is compared with
 * @param leftOut a sentence for each rung that cannot be had
 */
record HopRungs(List<Participant> rungs, List<PlannedStep> steps, List<Warning> leftOut) {

  private static final HopRungs NONE = new HopRungs(List.of(), List.of(), List.of());

  private static final List<Kind> BY_DESCRIPTOR =
      List.of(Kind.PASS_THROUGH, Kind.NGINX, Kind.SELF_CALL);

  private static final List<Kind> APART_BY_DESCRIPTOR = List.of(Kind.PRIVATE_TLS, Kind.UNGUARDED);

  /** By kind: the setting of a variant that is not as usual there, and its value. */
  private static final Map<Kind, Map.Entry<String, String>> BY_SETTING =
      new EnumMap<>(Map.of(Kind.NO_KEEP_ALIVE, Map.entry(Variant.PRIVATE_KEEP_ALIVE, "false")));

  HopRungs {
    rungs = List.copyOf(rungs);
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The rungs that stand on the first variant: with something in front of it, and calling itself.
   *
   * @param jvmFlags those of all tiers
   */
  static HopRungs of(Variant foot, List<String> jvmFlags) {
    String relay = rung(Kind.RELAY);
    String bare = bare(foot.name());
    HopRungs all = NONE.with(Kind.RELAY, relay, Relayed.of(foot, jvmFlags), bare);
    for (Kind kind : BY_DESCRIPTOR) {
      all = all.withDescribed(kind, foot.folder(), kind == Kind.SELF_CALL ? bare : relay);
    }
    return all;
  }

  /** The rungs that stand on a variant with a private link, and its step from what is here. */
  HopRungs of(Variant apart) {
    HopRungs all = NONE;
    String passThrough = rung(Kind.PASS_THROUGH);
    if (rungs.stream().anyMatch(one -> one.name().equals(passThrough))) {
      all = all.with(new PlannedStep(Kind.TYPED_CLIENT, bare(apart.name()), passThrough));
    }
    for (var setting : BY_SETTING.entrySet()) {
      all = all.withSetting(setting.getKey(), apart, setting.getValue());
    }
    for (Kind kind : APART_BY_DESCRIPTOR) {
      all = all.withDescribed(kind, apart.folder(), bare(apart.name()));
    }
    return all;
  }

  /** These, then those. */
  HopRungs and(HopRungs others) {
    return new HopRungs(
        joined(rungs, others.rungs), joined(steps, others.steps), joined(leftOut, others.leftOut));
  }

  /** How a rung is called where nobody is asked who they are. */
  static String bare(String name) {
    return name + "-bare";
  }

  private static String rung(Kind kind) {
    return bare(kind.label());
  }

  private HopRungs withDescribed(Kind kind, Path folder, String baseline) {
    Path file = folder.resolve(kind.label() + ".variant.yaml");
    if (!Files.exists(file)) {
      return without(kind, folder.getFileName() + " has no " + file.getFileName());
    }
    if (kind == Kind.NGINX && !isOnPath(kind.label())) {
      return without(kind, "nginx is not installed, or not on the PATH");
    }
    try {
      return with(kind, rung(kind), VariantFile.read(file), baseline);
    } catch (LabException e) {
      return without(kind, e.getMessage());
    }
  }

  private HopRungs withSetting(Kind kind, Variant variant, Map.Entry<String, String> setting) {
    if (!variant.settings().containsKey(setting.getKey())) {
      return without(kind, "%s has no setting '%s'".formatted(variant.name(), setting.getKey()));
    }
    return with(
        kind,
        bare(variant.name() + "-" + kind.label()),
        variant.with(Map.of(setting.getKey(), setting.getValue())),
        bare(variant.name()));
  }

  private HopRungs with(Kind kind, String rung, Variant variant, String baseline) {
    if (!variant.settings().containsKey(Variant.SIGN_IN)) {
      return without(
          kind, "%s has no setting '%s' to switch off".formatted(variant.name(), Variant.SIGN_IN));
    }
    Variant open = variant.with(Map.of(Variant.SIGN_IN, SignInSwitch.OFF.label()));
    List<Participant> one = List.of(Participant.of(open).named(rung));
    return and(new HopRungs(one, List.of(new PlannedStep(kind, rung, baseline)), List.of()));
  }

  private HopRungs with(PlannedStep step) {
    return and(new HopRungs(List.of(), List.of(step), List.of()));
  }

  private HopRungs without(Kind kind, String reason) {
    String sentence = "the rung '%s' was left out: %s".formatted(kind.label(), reason);
    return and(
        new HopRungs(
            List.of(),
            List.of(),
            List.of(new Warning(WarningCode.RUNG_LEFT_OUT, false, null, null, sentence))));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
