package hoplab.contract;

import hoplab.contract.LawCase.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Request ids and Server-Timing, on answers of every kind. */
final class HeaderLaw {
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String VALID_ID = "[A-Za-z0-9._-]{1,64}";
  private static final String DURATION = ";dur=\\d+\\.\\d{3}";

  /**
   * Own metrics once each, in this order: db, upstream and app, then the waits that the tier can
   * have; those of services may follow, each with the service's name and a dot in front.
   */
  private static final String TIMING =
      ("db%1$s, upstream%1$s, app%1$s(, db-wait%1$s)?(, upstream-wait%1$s)?"
              + "(, [A-Za-z0-9_-]+\\.[A-Za-z0-9._-]+%1$s)*")
          .formatted(DURATION);

  private HeaderLaw() {}

  static List<LawCase> cases() {
    List<LawCase> cases = new ArrayList<>();
    Map<String, Integer> targets = new LinkedHashMap<>();
    targets.put("/api/user/u00042", 200);
    targets.put("/api/user/u10001", 404);
    targets.put("/api/user/nobody", 404);
    targets.put("/no/such/route", 404);
    targets.forEach(
        (target, status) -> {
          cases.add(of("no id on " + target, target, status, null, VALID_ID));
          cases.add(of("an id on " + target, target, status, "law-7.A_b", "law-7\\.A_b"));
        });
    String longest = "x".repeat(64);
    cases.add(of("the longest id", "/api/user/u00042", 200, longest, longest));
    for (String id :
        List.of("x".repeat(65), "a b", "<script>", "a\"b", "a;b", "%0a", "\u00e9", "a,b", "${x}")) {
      String replaced = "(?!" + Pattern.quote(id) + "$)" + VALID_ID;
      cases.add(of("the hostile id " + id, "/api/user/u00042", 200, id, replaced));
    }
    Law.UPGRADES.forEach((name, headers) -> cases.add(upgrade(name, headers)));
    return cases;
  }

  private static LawCase upgrade(String name, Map<String, String> headers) {
    LawCase plain =
        of("the headers of an upgrade " + name, "/api/user/u00042", 200, null, VALID_ID);
    return new LawCase(
        plain.chapter(),
        plain.part(),
        plain.name(),
        plain.method(),
        plain.target(),
        headers,
        plain.allowed());
  }

  private static LawCase of(String name, String target, int status, String id, String answeredId) {
    Answer answer =
        new Answer(status, null, null, Map.of(REQUEST_ID, answeredId, "Server-Timing", TIMING));
    Map<String, String> headers = id == null ? Map.of() : Map.of(REQUEST_ID, id);
    return new LawCase(
        Chapter.HEADERS, ContractPart.HARDENING, name, "GET", target, headers, List.of(answer));
  }
}
