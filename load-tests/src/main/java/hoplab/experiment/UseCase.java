package hoplab.experiment;

import hoplab.topology.RunningVariant;
import hoplab.topology.Variant;
import hoplab.visit.Request;
import java.net.URI;
import java.util.List;

/**
 * What a client does, for any user.
 *
 * @param name {@code user-fetch}, {@code dashboard} or {@code statement}
 * @param api where it does it
 * @param shown what says there who asks
 * @param lines {@code METHOD /path}, with {@code {id}} for the user; sent at the same time, as a
 *     page does
 */
record UseCase(String name, URI api, StaffPass shown, List<String> lines) {

  /** The use case that every variant has. */
  static final String USER_FETCH = "user-fetch";

  UseCase {
    lines = List.copyOf(lines);
  }

  /** All use cases of a variant that runs. */
  static List<UseCase> all(RunningVariant running, StaffPass shown) {
    Variant variant = running.variant();
    return variant.useCases().entrySet().stream()
        .map(useCase -> new UseCase(useCase.getKey(), running.api(), shown, useCase.getValue()))
        .toList();
  }

  /** The requests for one user. */
  List<Request> requests(String userId) {
    return lines.stream().map(line -> request(line.replace("{id}", userId))).toList();
  }

  private Request request(String line) {
    int blank = line.indexOf(' ');
    return new Request(
        line.substring(0, blank),
        URI.create(api + line.substring(blank + 1).strip()),
        shown.headers());
  }
}
