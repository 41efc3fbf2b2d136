package hoplab.experiment;

import hoplab.topology.Variant;
import java.net.URI;
import java.util.Objects;

/**
 * One address that users call in a trial, and what stands behind it.
 *
 * @param name as it is called in the result
 * @param variant what the lab starts for it, or null if it runs already
 * @param target where it runs already, or null if the lab starts it
 */
record Participant(String name, Variant variant, URI target) {

  Participant {
    Objects.requireNonNull(name);
    if ((variant == null) == (target == null)) {
      throw new IllegalArgumentException(name + " needs either a variant or a target");
    }
  }

  /** Whether it runs already, so that only its outside can be seen. */
  boolean outside() {
    return variant == null;
  }

  /** The same thing once more, under another name. */
  Participant named(String other) {
    return new Participant(other, variant, target);
  }
}
