package hoplab.trial;

import hoplab.analysis.comparison.Findings;
import hoplab.contract.SignIn;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.ArchiveKind;
import hoplab.launch.ClassArchive;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.SignInSwitch;
import hoplab.simulation.HopSettings;
import hoplab.trial.RunOptions.WrongOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes part in a run: what was asked for, and the duplicate of the first, the baseline.
 *
 * @param asked in the order of the user; the first is the baseline
 */
public record Participants(List<Participant> asked) {

  public Participants {
    asked = List.copyOf(asked);
  }

  /**
   * Reads the descriptors of an order.
   *
   * @throws WrongOrder if two have the same name, or name the same database
   * @throws hoplab.result.LabException if a descriptor is refused
   */
  public static Participants of(RunOptions options) {
    List<Participant> asked = new ArrayList<>();
    for (var file : options.descriptors()) {
      asked.add(Participant.of(with(options.signIn(), VariantFile.read(file))));
    }
    options
        .targets()
        .forEach(
            (name, url) ->
                asked.add(
                    new Participant(
                        name,
                        null,
                        url,
                        Optional.ofNullable(options.targetSignIns().get(name)),
                        RequestTemplate.USER_FETCH)));
    return apart(asked);
  }

  /**
   * Those who can be up together.
   *
   * @throws WrongOrder if two have the same name, or name the same database
   */
  static Participants apart(List<Participant> asked) {
    Set<String> names = new HashSet<>();
    Map<String, String> owners = new HashMap<>();
    for (Participant participant : asked) {
      if (!names.add(participant.name())) {
        throw new WrongOrder(
            "two variants are called '%s': give one another name".formatted(participant.name()));
      }
      List<String> databases =
          participant.outside() ? List.of() : participant.variant().databases();
      for (String database : databases) {
        String owner = owners.putIfAbsent(database, participant.name());
        if (owner != null) {
          throw new WrongOrder(
              "'%s' and '%s' both name the database '%s': rename it in one of their descriptors"
                  .formatted(owner, participant.name(), database));
        }
      }
    }
    return new Participants(asked);
  }

  /** One of each kind: those of one variant, or of one target, are the same thing. */
  public List<Participant> distinct() {
    return asked.stream().filter(one -> one.equals(firstLike(one))).toList();
  }

  /** The first that is the same thing, whatever it is called and asked for. */
  private Participant firstLike(Participant participant) {
    return asked.stream().filter(participant::isSameThing).findFirst().orElseThrow();
  }

  /** The variant with its setting put so; one that has no such setting stays as it is. */
  public static Variant with(SignInSwitch signIn, Variant variant) {
    return variant.settings().containsKey(Variant.SIGN_IN)
        ? variant.with(Map.of(Variant.SIGN_IN, signIn.label()))
        : variant;
  }

  public Participant baseline() {
    return asked.get(0);
  }

  public String duplicateName() {
    return Findings.duplicateOf(baseline().name());
  }

  /**
   * Everyone who is called in a trial.
   *
   * @param swapped whether the process that starts second is called the baseline
   */
  public List<Participant> everyone(boolean swapped) {
    List<Participant> everyone = new ArrayList<>();
    everyone.add(swapped ? baseline().named(duplicateName()) : baseline());
    everyone.add(swapped ? baseline() : baseline().named(duplicateName()));
    everyone.addAll(asked.subList(1, asked.size()));
    return everyone;
  }

  public Set<String> outsideNames() {
    return everyone(false).stream()
        .filter(Participant::outside)
        .map(Participant::name)
        .collect(Collectors.toSet());
  }

  /**
   * Makes sure that the lab starts everyone itself.
   *
   * @param why what cannot be done with what runs already
   * @throws WrongOrder with that reason if it does not
   */
  public void refuseTargets(String why) {
    if (asked.stream().anyMatch(Participant::outside)) {
      throw new WrongOrder(why + ": leave --target out");
    }
  }

  /**
   * Makes sure that every distance has a link that it can be put on.
   *
   * @throws WrongOrder if no variant has a link of a kind that a distance is asked for
   */
  public void requireLinks(Distances distances) {
    for (LinkKind kind : LinkKind.values()) {
      boolean there =
          asked.stream()
              .flatMap(participant -> participant.variant().links().stream())
              .anyMatch(link -> link.kind() == kind);
      if (!there && distances.of(kind).size() > 1) {
        throw new WrongOrder(
            "no variant that takes part has a %s link: say --%s-rtt 0"
                .formatted(kind.label(), kind.label()));
      }
    }
  }

  /**
   * Makes sure that nobody has to sign in again within a trial of the injector.
   *
   * @throws WrongOrder if a token would not hold so long
   */
  void requireShortTrials(Plan plan) {
    long bearers =
        asked.stream().filter(one -> one.signIn().equals(Optional.of(SignIn.BEARER))).count();
    HopSettings.outlives(
            bearers,
            plan.usersWithSession(),
            plan.warmUpLimitMillis(),
            plan.measuredMillisPerTrial() + plan.measuredMillisPerTrial(Load.BUSY))
        .ifPresent(
            sentence -> {
              throw new WrongOrder(sentence);
            });
  }

  /** What a run does first, in a few words. */
  String checking(ArchiveKind kind) {
    boolean archiving =
        kind == ArchiveKind.CLASSES
            && asked.stream()
                .filter(participant -> !participant.outside())
                .anyMatch(participant -> ClassArchive.isMissingFor(participant.variant(), kind));
    return archiving
        ? "archiving the classes of new jars, then checking the contract"
        : "checking the contract";
  }

  /** Whether anyone wants to know who asks. */
  public boolean wantSignIn() {
    return asked.stream().anyMatch(one -> one.signIn().isPresent());
  }

  boolean needsDatabase() {
    return asked.stream().anyMatch(p -> !p.outside() && !p.variant().databases().isEmpty());
  }
}
