package hoplab.experiment;

import hoplab.contract.SignIn;
import hoplab.experiment.Order.WrongOrder;
import hoplab.topology.Link;
import hoplab.topology.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rungs of the ladder, each with processes of its own, and the steps between them, each of
 * which adds one thing. The first step that names a rung is the one that the rung is there for.
 *
 * @param lineup the rungs, the bare first variant as the baseline
 * @param steps in the order in which one climbs
 */
record LadderLineup(Lineup lineup, List<Step> steps) {

  /**
   * One step.
   *
   * @param name what it adds
   * @param rung who has it
   * @param baseline who has everything but it
   */
  record Step(String name, String rung, String baseline) {}

  private static final String BARE = "-bare";
  private static final String DASHBOARD = "dashboard";

  LadderLineup {
    steps = List.copyOf(steps);
  }

  /**
   * Of the variants of a lineup, the first at the foot.
   *
   * @throws WrongOrder if one of them cannot be climbed
   */
  static LadderLineup of(Lineup asked) {
    List<Participant> rungs = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    String foot = asked.baseline().name();
    for (Participant one : asked.asked()) {
      requireSwitch(one);
      Variant variant = one.variant();
      String name = variant.name();
      rungs.add(rung(name + BARE, variant.with(Map.of(Variant.SIGN_IN, "off")), Errand.USER_FETCH));
      rungs.add(rung(name, guarded(variant), Errand.USER_FETCH));
      if (name.equals(foot)) {
        steps.add(new Step("duplicate", Findings.duplicateOf(foot + BARE), foot + BARE));
        steps.add(new Step("sign-in", name, name + BARE));
        continue;
      }
      String step = isApart(variant) ? "private-hop" : "other-origin";
      steps.add(new Step(step, name + BARE, foot + BARE));
      if (signIn(one).equals(signIn(asked.baseline()))) { // else they differ in two things
        steps.add(new Step(step, name, foot));
      }
      steps.add(new Step("sign-in", name, name + BARE));
      if (isApart(variant) && isOneLook(variant)) {
        String path = variant.useCases().get(DASHBOARD).get(0).split(" ")[1];
        rungs.add(rung(name + "-" + DASHBOARD, variant, new Errand(path, false)));
        steps.add(new Step("aggregation", name + "-" + DASHBOARD, name));
      }
      if (variant.page().filter(page -> !page.equals(variant.api())).isPresent()) {
        rungs.add(rung(name + "-preflight", variant, new Errand("", true)));
        steps.add(new Step("preflight", name + "-preflight", name));
      }
    }
    return new LadderLineup(new Lineup(rungs), steps);
  }

  private static Participant rung(String name, Variant variant, Errand errand) {
    return Participant.of(variant).named(name).on(errand);
  }

  private static Variant guarded(Variant variant) {
    return variant.with(Map.of(Variant.SIGN_IN, "on"));
  }

  private static Optional<SignIn> signIn(Participant one) {
    return guarded(one.variant()).effectiveSignIn();
  }

  private static boolean isApart(Variant variant) {
    return variant.links().stream().anyMatch(link -> link.kind() == Link.Kind.PRIVATE);
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
          "%s cannot climb: its variant.yaml has no setting '%s' to switch off"
              .formatted(one.name(), Variant.SIGN_IN));
    }
  }
}
