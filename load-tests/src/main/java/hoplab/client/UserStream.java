package hoplab.client;

import hoplab.measure.Arrivals;
import hoplab.measure.Recording;
import hoplab.measure.UserChoices;
import java.util.List;
import java.util.function.Function;

/**
 * Users of one kind: each makes the same kind of visit to every target, one after the other, in an
 * order of their own.
 *
 * @param arrivals when they arrive
 * @param choices which stored user each asks for, and in which order
 * @param targets the requests of a visit for a stored user, by target
 * @param recording takes the times; its targets are these
 */
public record UserStream(
    Arrivals arrivals,
    UserChoices choices,
    List<Function<String, List<Request>>> targets,
    Recording recording) {

  public UserStream {
    targets = List.copyOf(targets);
    if (choices.targets() != targets.size()) {
      throw new IllegalArgumentException(
          "users choose among " + choices.targets() + " targets, there are " + targets.size());
    }
  }
}
