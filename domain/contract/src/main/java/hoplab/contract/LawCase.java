package hoplab.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One sentence of the law: a request, and the answers that keep it.
 *
 * @param target the request target as it stands in the request line; need not be a legal URI. Each
 *     character up to U+00FF is sent as one byte
 * @param headers request headers besides Host and Connection
 * @param allowed the answers that keep the law, at least one
 */
public record LawCase(
    Chapter chapter,
    ContractPart part,
    String name,
    String method,
    String target,
    Map<String, String> headers,
    List<Answer> allowed) {

  /** Refuses a case that allows nothing. */
  public LawCase {
    Objects.requireNonNull(chapter);
    Objects.requireNonNull(part);
    headers = Map.copyOf(headers);
    allowed = List.copyOf(allowed);
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException("the case \"" + name + "\" allows no answer");
    }
  }

  /**
   * One allowed answer.
   *
   * @param contentType the exact Content-Type, or null for any
   * @param body regular expression for the whole body, or null for any
   * @param headers regular expressions for whole header values, which must be present
   */
  public record Answer(int status, String contentType, String body, Map<String, String> headers) {
    /** Copies the headers. */
    public Answer {
      headers = Map.copyOf(headers);
    }
  }
}
