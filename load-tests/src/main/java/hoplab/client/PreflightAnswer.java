package hoplab.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server allows a page of another origin.
 *
 * @param methods that it names
 * @param headerNames that it names, in lower case
 * @param maxAge for how long it says so; empty if it does not say, or says what cannot be read
 */
public record PreflightAnswer(
    List<String> methods, List<String> headerNames, Optional<Duration> maxAge) {

  /** Unlike all others it must be named: {@code *} does not stand for it. */
  static final String NEVER_BY_WILDCARD = "authorization";

  static final String ANY = "*";

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");
  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** Longer than any browser keeps anything, and short enough to be added to any moment. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private static final int DIGITS_THAT_FIT = 9;

  public PreflightAnswer {
    methods = List.copyOf(methods);
    headerNames = List.copyOf(headerNames);
  }

  /**
   * Reads the answer to a preflight and checks it as a browser does, for a page that sends no
   * cookies (credentials mode {@code same-origin}).
   *
   * <p>Source: WHATWG, Fetch, "CORS-preflight fetch" and "CORS check".
   *
   * @throws VisitFailure if it does not allow the request
   */
  static PreflightAnswer of(String origin, Request request, Reply reply) {
    checkOrigin(origin, request, reply);
    if (reply.status() < 200 || reply.status() > 299) {
      throw VisitFailure.refused(request, "its preflight was answered with " + reply.status());
    }
    PreflightAnswer answer =
        new PreflightAnswer(
            list(request, reply, "access-control-allow-methods"),
            list(request, reply, "access-control-allow-headers").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList(),
            maxAge(reply.all("access-control-max-age")));
    answer.check(request);
    return answer;
  }

  /**
   * Checks that a page of {@code origin} may read an answer.
   *
   * @throws VisitFailure if it may not
   */
  static void checkOrigin(String origin, Request request, Reply reply) {
    List<String> allowed = reply.all("access-control-allow-origin");
    if (!allowed.equals(List.of(origin)) && !allowed.equals(List.of(ANY))) {
      throw VisitFailure.refused(
          request,
          allowed.isEmpty()
              ? "no answer allows the origin " + origin
              : "an answer allows the origin " + String.join(", ", allowed) + ", not " + origin);
    }
  }

  private void check(Request request) {
    String method = request.method();
    if (!CorsNeeds.isSafe(method) && !methods.contains(method) && !methods.contains(ANY)) {
      throw VisitFailure.refused(request, "its preflight does not allow the method " + method);
    }
    for (String name : CorsNeeds.unsafeHeaders(request)) {
      if (!headerNames.contains(name)
          && !(headerNames.contains(ANY) && !name.equals(NEVER_BY_WILDCARD))) {
        throw VisitFailure.refused(request, "its preflight does not allow the header " + name);
      }
    }
  }

  private static List<String> list(Request request, Reply reply, String header) {
    List<String> all =
        reply.all(header).stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .flatMap(value -> value.isEmpty() ? Stream.empty() : Stream.of(value))
            .toList();
    if (!all.stream().allMatch(value -> TOKEN.matcher(value).matches())) {
      throw VisitFailure.refused(request, "its preflight answers with an unreadable " + header);
    }
    return all;
  }

  /** Digits and nothing else, once: no sign, no unit, no fraction. */
  static Optional<Duration> maxAge(List<String> values) {
    if (values.size() != 1 || !SECONDS.matcher(values.get(0).strip()).matches()) {
      return Optional.empty();
    }
    String digits = values.get(0).strip().replaceFirst("^0+(?=.)", "");
    return Optional.of(
        digits.length() > DIGITS_THAT_FIT ? FOREVER : Duration.ofSeconds(Long.parseLong(digits)));
  }
}
