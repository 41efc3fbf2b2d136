package hoplab.security;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** One promise about who may get what, and how it is tried on a live variant. */
abstract class Property {

  private final String id;
  private final String claim;
  private final Function<VariantUnderTest, Optional<String>> notPromised;

  /**
   * One that every variant promises.
   *
   * @param id as the table and a descriptor's {@code cannot} call it: {@code [a-z][a-z-]*}
   * @param claim the promise in one sentence
   */
  Property(String id, String claim) {
    this(id, claim, variant -> Optional.empty());
  }

  /**
   * One that some variants do not promise.
   *
   * @param notPromised why a variant of this kind has nothing to promise here, a clause; empty if
   *     it promises
   */
  Property(String id, String claim, Function<VariantUnderTest, Optional<String>> notPromised) {
    this.id = id;
    this.claim = claim;
    this.notPromised = notPromised;
  }

  final String id() {
    return id;
  }

  final String claim() {
    return claim;
  }

  final Optional<String> notPromisedBy(VariantUnderTest variant) {
    return notPromised.apply(variant);
  }

  /**
   * Tries to break the promise; every breach is reported to the examination.
   *
   * @throws IOException if the variant does not answer at all, which breaks the promise too
   */
  abstract void examine(Examination live) throws IOException;

  /** For those that mean sessions in cookies only. */
  static Optional<String> unlessSessions(VariantUnderTest variant) {
    return variant.hasSessions() ? Optional.empty() : Optional.of("no cookie says who asks");
  }

  /** For those that mean bearer tokens only. */
  static Optional<String> unlessBearerTokens(VariantUnderTest variant) {
    return variant.hasBearerTokens() ? Optional.empty() : Optional.of("clients hold no token");
  }

  /** For those that forge tokens, which takes the keys that right ones are signed with. */
  static Optional<String> unlessTokenKeys(VariantUnderTest variant) {
    return variant.tokenKeys().isPresent()
        ? Optional.empty()
        : Optional.of("the lab has not made its keys");
  }

  /** For those that mean private services only. */
  static Optional<String> unlessServices(VariantUnderTest variant) {
    return variant.services().isEmpty()
        ? Optional.of("there is no private service")
        : Optional.empty();
  }
}
