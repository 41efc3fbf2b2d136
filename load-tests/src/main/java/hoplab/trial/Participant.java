package hoplab.trial;

import hoplab.contract.SignIn;
import hoplab.descriptor.Variant;
import hoplab.simulation.Target;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * One address that users call in a trial, and what stands behind it.
 *
 * @param name as it is called in the result
 * @param variant what the lab starts for it, or null if it runs already
 * @param target where it runs already, or null if the lab starts it
 * @param targetSignIn how to sign in there, if it runs already and wants to know who asks
 * @param request what users ask of it
 */
public record Participant(
    String name,
    Variant variant,
    URI target,
    Optional<SignIn> targetSignIn,
    RequestTemplate request) {

  public Participant {
    Objects.requireNonNull(name);
    Objects.requireNonNull(targetSignIn);
    if ((variant == null) == (target == null)) {
      throw new IllegalArgumentException(name + " needs either a variant or a target");
    }
  }

  /** What the lab starts. */
  public static Participant of(Variant variant) {
    return new Participant(
        variant.name(), variant, null, Optional.empty(), RequestTemplate.USER_FETCH);
  }

  /** How to sign in at it, if it wants to know who asks. */
  public Optional<SignIn> signIn() {
    return outside() ? targetSignIn : variant.effectiveSignIn();
  }

  /** Whether it runs already, so that only its outside can be seen. */
  public boolean outside() {
    return variant == null;
  }

  /** The same thing once more, under another name. */
  public Participant named(String other) {
    return new Participant(other, variant, target, targetSignIn, request);
  }

  /** The same thing, asked for something else. */
  public Participant on(RequestTemplate other) {
    return new Participant(name, variant, target, targetSignIn, other);
  }

  /**
   * What users call.
   *
   * @param api where it is up
   * @param page where its page is, if it has one
   */
  public Target calledAt(URI api, Optional<URI> page) {
    return new Target(
        name,
        api + request.path(),
        signIn(),
        request.asksFirst() ? page.map(URI::toString) : Optional.empty());
  }

  /** Whether it is the same variant with the same settings, or the same target. */
  boolean isSameThing(Participant other) {
    return Objects.equals(variant, other.variant) && Objects.equals(target, other.target);
  }
}
