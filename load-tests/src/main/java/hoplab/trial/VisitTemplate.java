package hoplab.trial;

import hoplab.client.BrowserPage;
import hoplab.client.Request;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import hoplab.result.UseCase;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a client does, for any user.
 *
 * @param name {@code user-fetch}, {@code dashboard} or {@code statement}
 * @param api where it does it
 * @param page where the page comes from that does it, if there is one
 * @param shown what says there who asks
 * @param lines {@code METHOD /path}, with {@code {id}} for the user; sent at the same time, as a
 *     page does. A line of several, joined by {@value #THEN}, is sent one after the other; {@code
 *     OPTIONS} in it is the preflight of the one that follows
 */
public record VisitTemplate(
    String name, URI api, Optional<URI> page, StaffCredentials shown, List<String> lines) {

  /** Between requests of which the second is sent once the first is answered. */
  public static final String THEN = " then ";

  /** The method of a preflight. */
  public static final String PREFLIGHT = "OPTIONS";

  public VisitTemplate {
    lines = List.copyOf(lines);
  }

  /** All use cases of a variant that runs. */
  public static List<VisitTemplate> all(RunningVariant running, StaffCredentials shown) {
    Variant variant = running.variant();
    return variant.useCases().entrySet().stream()
        .map(
            useCase ->
                new VisitTemplate(
                    useCase.getKey(), running.api(), running.page(), shown, useCase.getValue()))
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
    return lines.stream().map(line -> inARow(List.of(line.split(THEN)), userId)).toList();
  }

  private Request inARow(List<String> line, String userId) {
    Request next = null;
    for (int i = line.size() - 1; i >= 0; i--) {
      Request own = Request.ofLine(line.get(i), userId, api, shown.headers());
      boolean asksFirst = own.method().equals(PREFLIGHT);
      if (asksFirst) {
        String origin = page.orElseThrow().toString();
        own = BrowserPage.preflight(origin, next);
        next = BrowserPage.fromOrigin(origin, next);
      }
      next = next == null ? own : own.then(next);
    }
    return next;
  }
}
