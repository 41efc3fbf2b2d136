package hoplab.experiment.page;

import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.UseCase;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunOptions.WrongOrder;
import hoplab.trial.VisitTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways in which a page can send the calls of its dashboard. Each variant takes part as its
 * descriptor has it, with all calls at once; one that calls more than once also with one call after
 * the other; one whose API is of another origin also with a preflight before each call, as a
 * browser sends it for an id that it has not asked for before.
 */
final class CallOrders {

  static final String IN_A_ROW = "-in-a-row";
  static final String PREFLIGHTS = "-preflights";

  private static final String DASHBOARD = UseCase.DASHBOARD.label();

  private CallOrders() {}

  /**
   * Those who were asked for, and the same in other ways, each with processes of its own.
   *
   * @throws WrongOrder if one of them has no dashboard
   */
  static Participants of(Participants asked, SignInSwitch signIn) {
    List<Participant> all = new ArrayList<>(asked.asked());
    for (Participant one : asked.asked()) {
      if (!one.outside()) {
        all.addAll(others(one.variant(), signIn));
      }
    }
    return new Participants(all);
  }

  private static List<Participant> others(Variant variant, SignInSwitch signIn) {
    List<String> calls = variant.useCases().get(DASHBOARD);
    if (calls == null) {
      throw new WrongOrder(
          "'%s' has no use case %s: leave it out, or name one in its descriptor"
              .formatted(variant.name(), DASHBOARD));
    }
    boolean several = calls.size() > 1;
    // without a token the calls of the page need no preflight
    boolean asksFirst =
        signIn == SignInSwitch.ON
            && variant.page().filter(page -> !page.equals(variant.api())).isPresent();
    List<String> withPreflights = calls.stream().map(CallOrders::preflightFirst).toList();
    List<Participant> others = new ArrayList<>();
    if (several) {
      others.add(sending(variant, IN_A_ROW, inARow(calls)));
    }
    if (asksFirst) {
      others.add(sending(variant, PREFLIGHTS, withPreflights));
    }
    if (several && asksFirst) {
      others.add(sending(variant, IN_A_ROW + PREFLIGHTS, inARow(withPreflights)));
    }
    return others;
  }

  private static String preflightFirst(String call) {
    return VisitTemplate.PREFLIGHT + call.substring(call.indexOf(' ')) + VisitTemplate.THEN + call;
  }

  private static List<String> inARow(List<String> calls) {
    return List.of(String.join(VisitTemplate.THEN, calls));
  }

  private static Participant sending(Variant variant, String suffix, List<String> calls) {
    Map<String, List<String>> useCases = new LinkedHashMap<>(variant.useCases());
    useCases.put(DASHBOARD, calls);
    return Participant.of(VariantBuilder.from(variant).withUseCases(useCases))
        .named(variant.name() + suffix);
  }
}
