package hoplab.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The preflight cache of one browser: an entry for each method and each header name that a server
 * has allowed, by origin and full URL, until its age is reached. Belongs to one thread.
 *
 * <p>The page's origin stands for the network partition key too. An entry that is stored again
 * starts anew. Source: WHATWG, Fetch, "CORS-preflight cache" and "HTTP fetch".
 */
public final class PreflightCache {

  /** What holds if the server does not say. */
  static final Duration UNLESS_SAID = Duration.ofSeconds(5);

  /** Whether a page sends cookies along to other origins. */
  public enum Credentials {
    /** Mode {@code include}. */
    INCLUDED,
    /** Modes {@code omit} and, across origins, {@code same-origin}. */
    OMITTED
  }

  private record Place(String origin, URI url) {}

  /** One of method and header name is null. */
  private record Entry(String method, String headerName, Credentials credentials, Instant ends) {

    boolean serves(Credentials wanted) {
      return credentials == Credentials.INCLUDED || wanted == Credentials.OMITTED;
    }

    boolean allowsMethod(String wanted) {
      return method != null && (method.equals(wanted) || method.equals(PreflightAnswer.ANY));
    }

    boolean allowsHeader(String wanted) {
      return headerName != null
          && (headerName.equals(wanted)
              || headerName.equals(PreflightAnswer.ANY)
                  && !wanted.equals(PreflightAnswer.NEVER_BY_WILDCARD));
    }
  }

  private final Browser browser;
  private final InstantSource clock;
  private final Map<Place, List<Entry>> entries = new HashMap<>();

  /**
   * An empty cache.
   *
   * @param browser limits how long entries live
   * @param clock ages them
   */
  public PreflightCache(Browser browser, InstantSource clock) {
    this.browser = browser;
    this.clock = clock;
  }

  /**
   * Whether a page of {@code origin} must send a preflight before it sends this to another origin.
   */
  public boolean needsPreflight(String origin, Request request, Credentials credentials) {
    List<Entry> matching = live(origin, request, credentials);
    boolean methodKnown =
        CorsNeeds.isSafe(request.method())
            || matching.stream().anyMatch(entry -> entry.allowsMethod(request.method()));
    return !methodKnown
        || !CorsNeeds.unsafeHeaders(request).stream()
            .allMatch(name -> matching.stream().anyMatch(entry -> entry.allowsHeader(name)));
  }

  /** Stores everything that an answer allows, not only what was asked for. */
  public void store(
      String origin, Request request, Credentials credentials, PreflightAnswer answer) {
    Duration said = answer.maxAge().orElse(UNLESS_SAID);
    Duration age = said.compareTo(browser.longest()) > 0 ? browser.longest() : said;
    Instant ends = clock.instant().plus(age);
    List<Entry> here =
        entries.computeIfAbsent(new Place(origin, request.uri()), place -> new ArrayList<>());
    answer.methods().forEach(m -> put(here, new Entry(m, null, credentials, ends)));
    answer.headerNames().forEach(h -> put(here, new Entry(null, h, credentials, ends)));
  }

  /** Removes the entries of a URL, as a browser does when its answer cannot be read. */
  void clear(String origin, Request request) {
    entries.remove(new Place(origin, request.uri()));
  }

  private static void put(List<Entry> here, Entry entry) {
    for (int i = 0; i < here.size(); i++) {
      Entry old = here.get(i);
      boolean match =
          entry.method() == null
              ? old.allowsHeader(entry.headerName())
              : old.allowsMethod(entry.method());
      if (match && old.serves(entry.credentials())) {
        here.set(i, new Entry(old.method(), old.headerName(), old.credentials(), entry.ends()));
        return;
      }
    }
    here.add(entry);
  }

  private List<Entry> live(String origin, Request request, Credentials credentials) {
    List<Entry> here = entries.getOrDefault(new Place(origin, request.uri()), List.of());
    Instant now = clock.instant();
    for (Iterator<Entry> each = here.iterator(); each.hasNext(); ) {
      if (!now.isBefore(each.next().ends())) {
        each.remove();
      }
    }
    return here.stream().filter(entry -> entry.serves(credentials)).toList();
  }
}
