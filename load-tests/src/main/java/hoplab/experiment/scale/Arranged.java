package hoplab.experiment.scale;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.result.LabException;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import hoplab.result.SignInSwitch;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.Participants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An arrangement and the descriptor that starts it. Replicas come by descriptor, {@code
 * replicas-N.variant.yaml} in the variant's folder; one replica is the variant itself where there
 * is none for it. The tier that has the same jar several times is the one that is replicated. The
 * control is one replica with a larger pool.
 */
record Arranged(Arrangement arrangement, Variant variant) {

  /** The setting for connections to the database of one replica. */
  static final String POOL = "data-pool";

  /** The setting by which a balancer sends a session back to where it began, where it is there. */
  static final String STICKY = "sticky";

  /**
   * All that can be measured.
   *
   * @param arranged in the order of the figures
   * @param leftOut a sentence for each variant without replicas
   */
  record All(List<Arranged> arranged, List<Warning> leftOut) {
    All {
      arranged = List.copyOf(arranged);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Of those variants, as the plan has it. */
  static All of(List<Variant> variants, ScalePlan plan, SignInSwitch signIn) {
    List<Arranged> arranged = new ArrayList<>();
    List<Warning> leftOut = new ArrayList<>();
    for (Variant one : variants) {
      try {
        if (plan.isShort() && !arranged.isEmpty() && Files.exists(file(one, 2))) {
          throw new LabException("the measurement is short: say --measure 3s or more");
        }
        arranged.addAll(of(one, plan, signIn));
      } catch (LabException e) {
        leftOut.add(
            Warning.of(
                WarningCode.RUNG_LEFT_OUT,
                false,
                null,
                one.name(),
                "replicas of %s were left out: %s",
                one.name(),
                e.getMessage()));
      }
    }
    return new All(arranged, leftOut);
  }

  /** The same, started otherwise. */
  Variant with(String setting, String value) {
    return variant.with(Map.of(setting, value));
  }

  /** Whether there is a balancer that knows sessions. */
  boolean hasSticky() {
    return variant.settings().containsKey(STICKY);
  }

  private static List<Arranged> of(Variant usual, ScalePlan plan, SignInSwitch signIn) {
    List<Variant> replicas =
        IntStream.rangeClosed(1, plan.most())
            .mapToObj(times -> Participants.with(signIn, replicas(usual, times)))
            .toList();
    Tier replicated = replicated(replicas.get(1));
    List<Arranged> arranged = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int times = kind == Kind.CONTROL ? 2 : 1; times <= plan.most(); times++) {
        Variant variant = replicas.get(kind == Kind.CONTROL ? 0 : times - 1);
        int pool = plan.pool() * (kind == Kind.CONTROL ? times : 1);
        List<String> tiers =
            variant.tiers().stream()
                .filter(tier -> isCopy(tier, replicated))
                .map(Tier::name)
                .toList();
        String name = usual.name() + (kind == Kind.CONTROL ? "-pool" : "") + "-x" + times;
        arranged.add(
            new Arranged(
                new Arrangement(name, usual.name(), kind, times, tiers, variant.tiers().size()),
                variant.with(Map.of(POOL, Integer.toString(pool)))));
      }
    }
    return arranged;
  }

  private static Variant replicas(Variant usual, int times) {
    Path file = file(usual, times);
    if (Files.exists(file)) {
      return VariantFile.read(file);
    }
    if (times == 1) {
      return usual;
    }
    throw new LabException(usual.folder().getFileName() + " has no " + file.getFileName());
  }

  private static Path file(Variant usual, int times) {
    return usual.folder().resolve("replicas-" + times + ".variant.yaml");
  }

  private static Tier replicated(Variant two) {
    Optional<Tier> found =
        two.tiers().stream()
            .filter(tier -> two.tiers().stream().filter(o -> isCopy(o, tier)).count() == 2)
            .findFirst();
    return found.orElseThrow(
        () -> new LabException(two.name() + " has no two tiers with the same jar"));
  }

  private static boolean isCopy(Tier one, Tier other) {
    return one.jar().equals(other.jar()) && one.command().equals(other.command());
  }
}
