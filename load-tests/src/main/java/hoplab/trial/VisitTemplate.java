package hoplab.trial;

import hoplab.client.Request;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import hoplab.result.UseCase;
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
public record VisitTemplate(String name, URI api, StaffCredentials shown, List<String> lines) {

  public VisitTemplate {
    lines = List.copyOf(lines);
  }

  /** All use cases of a variant that runs. */
  public static List<VisitTemplate> all(RunningVariant running, StaffCredentials shown) {
    Variant variant = running.variant();
    return variant.useCases().entrySet().stream()
        .map(
            useCase ->
                new VisitTemplate(useCase.getKey(), running.api(), shown, useCase.getValue()))
        .toList();
  }

  /**
   * The user fetch of a variant that runs.
   *
   * @throws LabException if it has none
   */
  public static VisitTemplate userFetch(RunningVariant running, StaffCredentials shown) {
    return all(running, shown).stream()
        .filter(template -> UseCase.USER_FETCH.is(template.name()))
        .findFirst()
        .orElseThrow(() -> new LabException(running.label() + " has no use case user-fetch"));
  }

  /** The requests for one user. */
  public List<Request> requests(String userId) {
    return lines.stream().map(line -> Request.ofLine(line, userId, api, shown.headers())).toList();
  }
}
