package hoplab.security;

import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import hoplab.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every pattern promises about who may get what, each promise with an attempt to break it on
 * the live processes. What a kind of variant promises follows from how its clients sign in, from
 * its private links and from its page; what one cannot promise all the same stands in its
 * descriptor, with the reason.
 */
public final class SecurityContract {

  /** In the order of the table; the last three look at all that the others were answered. */
  private static final List<Property> ALL =
      List.of(
          new SignInDemanded(),
          new OwnDataOnly(),
          new SignOutEnds(),
          new GuessingLimited(),
          new SessionIsNew(),
          new CookieAttributes(),
          new PageHeaderDemanded(),
          new HiddenFromScript(),
          new NotAmbient(),
          new ForgedTokenRefused(),
          new RefusalNamesScheme(),
          new CorsNamesOneOrigin(),
          new ForeignOriginRefused(),
          new InboundHeadersStay(),
          new OutboundPathsFixed(),
          new ServicesWantKey(),
          new ServicesWantToken(),
          new ServicesOnLoopback(),
          new PersonalDataNotStored(),
          new PageConfined(),
          new NoKeyShipped(),
          new AgreedFieldsOnly(),
          new ErrorsSayNothing(),
          new NoSecretLeaves());

  private SecurityContract() {}

  /**
   * Holds the whole contract against a variant that runs; some thousand requests, one after the
   * other. Ends sessions, and keeps one user name from signing in for a minute.
   *
   * @param running needs a wire on each of its private links
   * @param wires by the name of the link
   * @return one finding for each property, in the order of the table
   */
  public static List<SecurityFinding> of(RunningVariant running, Map<String, Wire> wires) {
    return of(VariantUnderTest.of(running, wires));
  }

  static List<SecurityFinding> of(VariantUnderTest variant) {
    for (String id : variant.cannot().keySet()) {
      if (ids().stream().noneMatch(id::equals)) {
        throw new LabException(
            "%s says that it cannot promise '%s', which is no property: choose from %s"
                .formatted(variant.name(), id, String.join(", ", ids())));
      }
    }
    AttackClient client = new AttackClient(variant);
    List<SecurityFinding> findings = new ArrayList<>();
    for (Property property : ALL) {
      findings.add(finding(variant, property, client));
    }
    return findings;
  }

  /** The ids of all properties, in the order of the table. */
  static List<String> ids() {
    return ALL.stream().map(Property::id).toList();
  }

  private static SecurityFinding finding(
      VariantUnderTest variant, Property property, AttackClient client) {
    Optional<String> reason =
        variant.signIn().isEmpty()
            ? Optional.of(variant.whyNotSignIn())
            : Optional.ofNullable(variant.cannot().get(property.id()))
                .or(() -> property.notPromisedBy(variant));
    return reason
        .map(why -> finding(variant, property, SecurityState.NOT_PROMISED, why))
        .orElseGet(() -> examined(variant, property, client));
  }

  private static SecurityFinding examined(
      VariantUnderTest variant, Property property, AttackClient client) {
    Examination live = new Examination(variant, client);
    try {
      property.examine(live);
    } catch (IOException e) {
      live.require(false, "%s", e.getMessage());
    }
    List<String> breaches = live.breaches();
    if (breaches.isEmpty()) {
      return finding(variant, property, SecurityState.HOLDS, "");
    }
    String more = breaches.size() == 1 ? "" : " (and %d more)".formatted(breaches.size() - 1);
    return finding(variant, property, SecurityState.BROKEN, breaches.get(0) + more);
  }

  private static SecurityFinding finding(
      VariantUnderTest variant, Property property, SecurityState state, String why) {
    return new SecurityFinding(
        variant.name(), property.id(), property.claim(), state, hidden(variant, why));
  }

  /** A finding is published: it says that a secret got out, and never the secret. */
  private static String hidden(VariantUnderTest variant, String why) {
    String text = why;
    for (String secret : variant.secrets().keySet()) {
      text = text.replace(secret, "***");
    }
    return text;
  }
}
