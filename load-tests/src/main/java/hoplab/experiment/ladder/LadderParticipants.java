package hoplab.experiment.ladder;

import static hoplab.experiment.ladder.HopRungs.bare;

import hoplab.analysis.PlannedStep;
import hoplab.analysis.comparison.Findings;
import hoplab.contract.SignIn;
import hoplab.descriptor.Variant;
import hoplab.result.LadderStep.Kind;
import hoplab.result.LinkKind;
import hoplab.result.SignInSwitch;
import hoplab.result.UseCase;
import hoplab.result.Warning;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RequestTemplate;
import hoplab.trial.RunOptions.WrongOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rungs of the ladder, each with processes of its own, and the steps between them, each of
 * which adds one thing. The first step that names a rung is the one that the rung is there for.
 *
 * @param participants the rungs, the bare first variant as the baseline
 * @param steps each after the one that it is compared with
 * @param leftOut a sentence for each rung that cannot be had
 */
record LadderParticipants(
    Participants participants, List<PlannedStep> steps, List<Warning> leftOut) {

  private static final String DASHBOARD = UseCase.DASHBOARD.label();

  LadderParticipants {
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Of the variants that take part; the first one, bare, is the baseline.
   *
   * @param jvmFlags those of all tiers
   * @throws WrongOrder if sign-in cannot be switched off in one of them
   */
  static LadderParticipants of(Participants asked, List<String> jvmFlags) {
    asked.asked().forEach(LadderParticipants::requireSwitch);
    List<Participant> rungs = new ArrayList<>();
    List<PlannedStep> steps = new ArrayList<>();
    String foot = asked.baseline().name();
    HopRungs hop = HopRungs.of(asked.baseline().variant(), jvmFlags);
    for (Participant one : asked.asked()) {
      Variant variant = one.variant();
      String name = variant.name();
      rungs.add(
          rung(
              bare(name),
              variant.with(Map.of(Variant.SIGN_IN, SignInSwitch.OFF.label())),
              RequestTemplate.USER_FETCH));
      rungs.add(rung(name, guarded(variant), RequestTemplate.USER_FETCH));
      if (name.equals(foot)) {
        steps.add(new PlannedStep(Kind.DUPLICATE, Findings.duplicateOf(bare(foot)), bare(foot)));
        steps.add(new PlannedStep(Kind.SIGN_IN, name, bare(name)));
        steps.addAll(hop.steps());
        continue;
      }
      Kind step = isApart(variant) ? Kind.PRIVATE_HOP : Kind.OTHER_ORIGIN;
      steps.add(new PlannedStep(step, bare(name), bare(foot)));
      if (signIn(one).equals(signIn(asked.baseline()))) { // else they differ in two things
        steps.add(new PlannedStep(step, name, foot));
      }
      steps.add(new PlannedStep(Kind.SIGN_IN, name, bare(name)));
      if (isApart(variant) && isOneLook(variant)) {
        String path = variant.useCases().get(DASHBOARD).get(0).split(" ")[1];
        rungs.add(rung(name + "-" + DASHBOARD, variant, new RequestTemplate(path, false)));
        steps.add(new PlannedStep(Kind.AGGREGATION, name + "-" + DASHBOARD, name));
      }
      if (isApart(variant)) {
        HopRungs own = hop.of(variant);
        steps.addAll(own.steps());
        hop = hop.and(own);
      }
      if (variant.page().filter(page -> !page.equals(variant.api())).isPresent()) {
        rungs.add(rung(name + "-preflight", variant, new RequestTemplate("", true)));
        steps.add(new PlannedStep(Kind.PREFLIGHT, name + "-preflight", name));
      }
    }
    rungs.addAll(hop.rungs());
    return new LadderParticipants(new Participants(rungs), steps, hop.leftOut());
  }

  private static Participant rung(String name, Variant variant, RequestTemplate request) {
    return Participant.of(variant).named(name).on(request);
  }

  private static Variant guarded(Variant variant) {
    return variant.with(Map.of(Variant.SIGN_IN, SignInSwitch.ON.label()));
  }

  private static Optional<SignIn> signIn(Participant one) {
    return guarded(one.variant()).effectiveSignIn();
  }

  private static boolean isApart(Variant variant) {
    return variant.links().stream().anyMatch(link -> link.kind() == LinkKind.PRIVATE);
  }

  private static boolean isOneLook(Variant variant) {
    List<String> lines = variant.useCases().getOrDefault(DASHBOARD, List.of());
    return lines.size() == 1 && lines.get(0).startsWith("GET ");
  }

  private static void requireSwitch(Participant one) {
    if (one.outside()) {
      throw new WrongOrder("nothing can be switched off in what runs already: leave --target out");
    }
    if (!one.variant().settings().containsKey(Variant.SIGN_IN)) {
      throw new WrongOrder(
          "%s cannot be a rung of the ladder: its variant.yaml has no setting '%s' to switch off"
              .formatted(one.name(), Variant.SIGN_IN));
    }
  }
}
