package hoplab.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoplab.contract.SignIn;
import hoplab.launch.RunningVariant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that shows the pages of several variants side by side, each in a frame. Its origin is
 * known before the variants start, because each has to be told who may frame it.
 *
 * <p>All are servers of 127.0.0.1, and to a browser a site has no ports: the frames are of this
 * page's site, so cookies with {@code SameSite=Strict} are sent from within them. They are other
 * origins, so neither side reads the other; they talk by messages, whose origin both check.
 */
public final class SideBySide implements AutoCloseable {

  private static final String FOLDER = "hoplab/page/";
  private static final String REPORT = "report.html";
  private static final String RUN = "/run";

  private final LoopbackServer server = LoopbackServer.start();

  private SideBySide() {}

  /** Begins to listen; there is no page yet. */
  public static SideBySide open() {
    return new SideBySide();
  }

  /** The one origin that may frame the variants' pages; the page is at its root. */
  public URI origin() {
    return server.origin();
  }

  /**
   * From now on the page is there.
   *
   * @param variants that have a page, in the order in which they are shown
   * @param results the folder of published bundles: the newest of {@code hop} is linked to
   */
  public void show(List<RunningVariant> variants, Path results) {
    List<RunningVariant> withPage =
        variants.stream().filter(one -> one.page().isPresent()).toList();
    server.serve(
        "/", FixedContent.page(FixedContent.text(FOLDER + "side-by-side.html"), policy(withPage)));
    for (String file : List.of("side-by-side.css", "side-by-side.js")) {
      server.serve("/" + file, FixedContent.resource(FOLDER + file));
    }
    for (String file : List.of("design.css", "waterfall.js")) {
      server.serve("/" + file, FixedContent.resource("hoplab/design/" + file));
    }
    Optional<Path> report = newestReport(results);
    report.ifPresent(html -> server.serve(RUN, FixedContent.file(html, "frame-ancestors 'none'")));
    server.serve("/variants.json", FixedContent.of(settings(withPage, report.isPresent()), "json"));
  }

  @Override
  public void close() {
    server.close();
  }

  private static String policy(List<RunningVariant> variants) {
    String frames =
        variants.stream()
            .map(variant -> variant.page().orElseThrow().toString())
            .collect(Collectors.joining(" "));
    return "default-src 'self'; img-src data:; object-src 'none'; base-uri 'none'; form-action"
        + " 'none'; frame-ancestors 'none'; frame-src "
        + frames;
  }

  private static String settings(List<RunningVariant> variants, boolean hasReport) {
    List<Map<String, String>> all = new ArrayList<>();
    for (RunningVariant one : variants) {
      all.add(
          Map.of(
              "name", one.variant().name(),
              "title", one.variant().title(),
              "page", one.page().orElseThrow().toString()));
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("variants", all);
    settings.put("staff", Map.of("user", SignIn.STAFF, "password", SignIn.password(SignIn.STAFF)));
    settings.put("run", hasReport ? RUN : "");
    try {
      return new ObjectMapper().writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of bundles begin with their time. */
  private static Optional<Path> newestReport(Path results) {
    if (!Files.isDirectory(results)) {
      return Optional.empty();
    }
    try (Stream<Path> bundles = Files.list(results)) {
      return bundles
          .filter(bundle -> bundle.getFileName().toString().endsWith("-hop"))
          .map(bundle -> bundle.resolve(REPORT))
          .filter(Files::isRegularFile)
          .max(Comparator.comparing(report -> report.getParent().getFileName().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
