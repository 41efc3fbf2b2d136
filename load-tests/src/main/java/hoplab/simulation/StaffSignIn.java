package hoplab.simulation;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Signs in as staff at every target that wants to know who asks, in the process that drives the
 * load: what it gets is on no command line, and goes nowhere but into requests.
 */
final class StaffSignIn {

  private final List<Target> targets;
  private volatile List<Map<String, String>> headers = List.of();

  StaffSignIn(List<Target> targets) {
    this.targets = targets;
  }

  /**
   * Signs in anew, everywhere.
   *
   * @throws SimulationException if a target lets staff not in
   */
  void begin() {
    List<Map<String, String>> all = new ArrayList<>();
    targets.forEach(target -> all.add(at(target)));
    headers = List.copyOf(all);
  }

  /** What a request to a target shows, by the target's index. */
  Map<String, String> headers(int target) {
    return headers.get(target);
  }

  private static Map<String, String> at(Target target) {
    if (target.signIn().isEmpty()) {
      return Map.of();
    }
    try {
      return target.signIn().get().at(URI.create(target.urlOf(SignIn.STAFF)), SignIn.STAFF);
    } catch (IOException e) {
      throw new SimulationException(
          "nobody can sign in at %s: %s; check hoplab.signIn"
              .formatted(target.name(), e.getMessage()),
          e);
    }
  }
}
