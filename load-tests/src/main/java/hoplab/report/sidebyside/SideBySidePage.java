package hoplab.report.sidebyside;

import hoplab.report.PublishedRun;
import hoplab.report.ResultsPage;
import hoplab.report.Templates;
import io.quarkus.qute.RawString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs side by side, as one file that holds its data: it opens from disk, loads nothing, and sends
 * nothing. Its policy lets no script run but its own.
 */
public final class SideBySidePage implements ResultsPage {

  private static final String FOLDER = "sidebyside/";

  /** What the template shows. */
  record Content(
      RawString policy, RawString style, RawString data, RawString script, boolean beside) {}

  @Override
  public String file() {
    return "index.html";
  }

  @Override
  public String render(List<PublishedRun> runs) {
    return page(runs, List.of(), true);
  }

  /** A page of these runs alone, all of them chosen, in this order. */
  public static String comparing(List<PublishedRun> runs) {
    return page(
        runs.stream().sorted(Comparator.comparing(one -> one.run().startedAt())).toList(),
        runs.stream().map(one -> one.run().id()).toList(),
        false);
  }

  private static String page(List<PublishedRun> runs, List<String> chosen, boolean beside) {
    String script =
        Stream.of("words.js", "read.js", "view.js", "page.js")
            .map(name -> Templates.resource(FOLDER + name))
            .collect(Collectors.joining());
    String style = Templates.design() + Templates.resource(FOLDER + "page.css");
    return Templates.render(
        FOLDER + "page.html",
        new Content(
            new RawString(
                "default-src 'none'; style-src 'unsafe-inline'; script-src " + hash(script)),
            new RawString(style),
            new RawString(SideBySideData.of(runs, chosen).json()),
            new RawString(script),
            beside));
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
