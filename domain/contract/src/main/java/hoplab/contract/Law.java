package hoplab.contract;

import hoplab.contract.LawCase.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every variant promises, as data: run by each variant's tests, and by the lab on the live
 * processes before it times them.
 */
public final class Law {
  /** The user that every reader of the contract knows. */
  public static final int KNOWN_USER = 42;

  private static final String PATH = "/api/user/";
  private static final String TEXT = "text/plain";
  private static final int RANDOM_USERS = 8;

  /** A server that does not want to change the protocol answers in the old one. */
  static final Map<String, Map<String, String>> UPGRADES = upgrades();

  private Law() {}

  /**
   * The cases of the chapters, in a fixed order.
   *
   * @param seed chooses the users beside the first, the last and {@value #KNOWN_USER}
   */
  public static List<LawCase> cases(long seed, Set<Chapter> chapters) {
    List<LawCase> cases = new ArrayList<>();
    for (Chapter chapter : EnumSet.copyOf(chapters)) {
      switch (chapter) {
        case USER_FETCH -> userFetch(cases, users(seed));
        case DASHBOARD -> dashboard(cases, users(seed));
        case ORDERS -> orders(cases, users(seed));
        case STATEMENT -> statement(cases);
        case HEADERS -> cases.addAll(HeaderLaw.cases());
      }
    }
    return List.copyOf(cases);
  }

  private static void userFetch(List<LawCase> cases, List<Integer> users) {
    for (int n : users) {
      String target = PATH + UserId.of(n);
      cases.add(core(Chapter.USER_FETCH, "user " + n, target, json(Json.of(SeededShop.user(n)))));
    }
    Answer known = json(Json.of(SeededShop.user(KNOWN_USER)));
    cases.add(hardening(Chapter.USER_FETCH, "an escape that needs none", PATH + "%7500042", known));
    cases.add(
        hardening(Chapter.USER_FETCH, "a query that nobody reads", PATH + "u00042?id=1'", known));
    for (int n : new int[] {0, SeededShop.USERS + 1, 99_999}) {
      cases.add(core(Chapter.USER_FETCH, "no user " + n, PATH + UserId.of(n), notFound()));
    }
    HostileIds.oneSegment()
        .forEach(
            (name, id) -> cases.add(hardening(Chapter.USER_FETCH, name, PATH + id, notFound())));
    HostileIds.anyPath()
        .forEach(
            (name, id) ->
                cases.add(hardening(Chapter.USER_FETCH, name, PATH + id, any(404), any(400))));
    semicolons(cases, Chapter.USER_FETCH, "");
    UPGRADES.forEach(
        (name, headers) ->
            cases.add(
                new LawCase(
                    Chapter.USER_FETCH,
                    ContractPart.HARDENING,
                    "an upgrade " + name,
                    "GET",
                    PATH + UserId.of(KNOWN_USER),
                    headers,
                    List.of(known))));
  }

  private static void dashboard(List<LawCase> cases, List<Integer> users) {
    for (int n : users) {
      Dashboard expected = Dashboard.of(SeededShop.user(n), SeededShop.orders(n));
      String target = PATH + UserId.of(n) + "/dashboard";
      cases.add(core(Chapter.DASHBOARD, "of user " + n, target, json(Json.of(expected))));
    }
    cases.add(core(Chapter.DASHBOARD, "of nobody", PATH + "u10001/dashboard", notFound()));
    HostileIds.oneSegment()
        .forEach(
            (name, id) ->
                cases.add(
                    hardening(Chapter.DASHBOARD, name, PATH + id + "/dashboard", notFound())));
    semicolons(cases, Chapter.DASHBOARD, "/dashboard");
  }

  private static void orders(List<LawCase> cases, List<Integer> users) {
    for (int n : users) {
      String target = PATH + UserId.of(n) + "/orders";
      cases.add(core(Chapter.ORDERS, "of user " + n, target, json(Json.of(SeededShop.orders(n)))));
    }
    cases.add(core(Chapter.ORDERS, "of nobody", PATH + "u10001/orders", json("[]"), notFound()));
    HostileIds.oneSegment()
        .forEach(
            (name, id) ->
                cases.add(hardening(Chapter.ORDERS, name, PATH + id + "/orders", notFound())));
    semicolons(cases, Chapter.ORDERS, "/orders");
  }

  private static void statement(List<LawCase> cases) {
    Answer pdf = new Answer(200, "application/pdf", "(?s)%PDF-.*", Map.of());
    for (String months : new String[] {"1", "12", "60"}) {
      cases.add(
          post(
              ContractPart.CORE,
              "over " + months + " months",
              "u00042/statement?months=" + months,
              pdf));
    }
    Answer bad = new Answer(400, TEXT, Pattern.quote(Months.RULE), Map.of());
    cases.add(post(ContractPart.CORE, "over months not named", "u00042/statement", bad));
    for (String months :
        new String[] {
          "", "0", "61", "-1", "1.5", "1e1", "0x1", "%2B1", "99999999999", "%00", "one"
        }) {
      cases.add(
          post(
              ContractPart.HARDENING,
              "over months=" + months,
              "u00042/statement?months=" + months,
              bad));
    }
    cases.add(post(ContractPart.CORE, "of nobody", "u10001/statement?months=12", notFound()));
    HostileIds.oneSegment()
        .forEach(
            (name, id) ->
                cases.add(
                    post(ContractPart.HARDENING, name, id + "/statement?months=12", notFound())));
  }

  /** Nobody's: no variant has matrix parameters. */
  private static void semicolons(List<LawCase> cases, Chapter chapter, String rest) {
    for (String path : SemicolonPaths.near(PATH + UserId.of(KNOWN_USER) + rest)) {
      cases.add(hardening(chapter, "a semicolon in " + path, path, any(404), any(400)));
    }
  }

  private static List<Integer> users(long seed) {
    SplitMix random = new SplitMix(seed, 0);
    List<Integer> users = new ArrayList<>(List.of(1, KNOWN_USER, SeededShop.USERS));
    for (int k = 0; k < RANDOM_USERS; k++) {
      users.add(1 + random.below(SeededShop.USERS));
    }
    return users;
  }

  private static Map<String, Map<String, String>> upgrades() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put("to HTTP/2", upgrade("Upgrade, HTTP2-Settings", "h2c"));
    all.put("to HTTP/2 without settings", upgrade("Upgrade", "h2c"));
    all.put("to something unknown", upgrade("Upgrade", "x/1"));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, String> upgrade(String connection, String protocol) {
    return Map.of("Connection", connection, "Upgrade", protocol, "HTTP2-Settings", "AAMAAABk");
  }

  private static LawCase core(Chapter chapter, String name, String target, Answer... allowed) {
    return get(chapter, ContractPart.CORE, name, target, allowed);
  }

  private static LawCase hardening(Chapter chapter, String name, String target, Answer... allowed) {
    return get(chapter, ContractPart.HARDENING, name, target, allowed);
  }

  private static LawCase get(
      Chapter chapter, ContractPart part, String name, String target, Answer... allowed) {
    return new LawCase(chapter, part, name, "GET", target, Map.of(), List.of(allowed));
  }

  private static LawCase post(ContractPart part, String name, String rest, Answer allowed) {
    return new LawCase(
        Chapter.STATEMENT,
        part,
        name,
        "POST",
        PATH + rest,
        Map.of("Content-Length", "0"),
        List.of(allowed));
  }

  private static Answer json(String body) {
    return new Answer(200, "application/json", Pattern.quote(body), Map.of());
  }

  private static Answer notFound() {
    return new Answer(404, TEXT, Pattern.quote(UserNotFound.BODY), Map.of());
  }

  private static Answer any(int status) {
    return new Answer(status, null, null, Map.of());
  }
}
