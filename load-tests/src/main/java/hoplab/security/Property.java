package hoplab.security;

import java.io.IOException;
import java.util.Optional;

/** One promise about who may get what, and how it is tried on a live variant. */
interface Property {

  /** As the table and a descriptor's {@code cannot} call it: {@code [a-z][a-z-]*}. */
  String id();

  /** The promise in one sentence. */
  String claim();

  /** Why a variant of this kind has nothing to promise here, a clause; empty if it promises. */
  default Optional<String> idleFor(VariantUnderTest variant) {
    return Optional.empty();
  }

  /**
   * Tries to break the promise; every breach is reported to the examination.
   *
   * @throws IOException if the variant does not answer at all, which breaks the promise too
   */
  void examine(Examination live) throws IOException;

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
