package hoplab.contract;

import hoplab.contract.LawCase.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the law against a live process. */
public final class LawCheck {
  private static final int SHOWN = 160;

  private LawCheck() {}

  /**
   * Sends every case, one after the other, each on a connection of its own.
   *
   * @param base scheme, host and port of the public API, plain http
   * @param credentials headers that say who asks, on every request; a case's own headers win
   * @return the broken cases, in the order of the cases; empty if the law is kept
   */
  public static List<Violation> run(
      URI base, List<LawCase> cases, Map<String, String> credentials) {
    List<Violation> violations = new ArrayList<>();
    for (LawCase law : cases) {
      check(base, law, credentials)
          .ifPresent(sentence -> violations.add(new Violation(law, sentence)));
    }
    return violations;
  }

  private static Optional<String> check(URI base, LawCase law, Map<String, String> credentials) {
    String request = law.method() + " " + shortened(law.target());
    try {
      Map<String, String> headers = new LinkedHashMap<>(credentials);
      headers.putAll(law.headers());
      RawResponse answer = RawRequest.of(law.method(), law.target()).with(headers).sendTo(base);
      List<String> faults = law.allowed().stream().map(a -> fault(a, answer)).toList();
      return faults.contains("")
          ? Optional.empty()
          : Optional.of(
              request + " " + faults.stream().distinct().collect(Collectors.joining("; or ")));
    } catch (IOException | RuntimeException e) {
      return Optional.of(request + " got no proper answer: " + e.getMessage());
    }
  }

  private static String fault(Answer allowed, RawResponse answer) {
    if (answer.status() != allowed.status()) {
      return "must answer " + allowed.status() + ", not " + answer.status();
    }
    String type = value(answer, "Content-Type");
    if (allowed.contentType() != null && !allowed.contentType().equals(type)) {
      return "must have the Content-Type " + allowed.contentType() + ", not " + type;
    }
    if (allowed.body() != null && !answer.body().matches(allowed.body())) {
      return "must have the body " + allowed.body() + ", not " + shortened(answer.body());
    }
    for (Map.Entry<String, String> header : new TreeMap<>(allowed.headers()).entrySet()) {
      String value = value(answer, header.getKey());
      if (value == null || !value.matches(header.getValue())) {
        return "must have " + header.getKey() + " like " + header.getValue() + ", not " + value;
      }
    }
    return "";
  }

  /** All values of a header in one; null if there is none. */
  private static String value(RawResponse answer, String name) {
    return answer.all(name).isEmpty() ? null : answer.joined(name, ", ");
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + ")";
  }
}
