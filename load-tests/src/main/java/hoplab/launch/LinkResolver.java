package hoplab.launch;

import hoplab.descriptor.Address;
import hoplab.descriptor.Link;

/**
 * Decides where the near end of a link finds its far end. Whatever is to stand between two tiers,
 * such as a relay that counts and delays, answers with its own address; the tiers cannot tell.
 */
@FunctionalInterface
public interface LinkResolver {

  /**
   * Called once for each link before any tier starts.
   *
   * @param label of the variant that is about to start
   * @param link from the descriptor
   * @param farEnd where the far end listens, or will listen
   * @return the address for the near end
   */
  Address connect(String label, Link link, Address farEnd);

  /** Nothing between the tiers. */
  static LinkResolver direct() {
    return (label, link, farEnd) -> farEnd;
  }
}
