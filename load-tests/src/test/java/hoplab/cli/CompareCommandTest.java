package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PublishedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest extends LabCommands {

  @TempDir private Path folder;

  private final String hop = bundle("950855f-hop");
  private final String load = bundle("6af16e7-load");

  @Test
  void answersInTheFirstLine() {
    assertThat(lab("compare", hop, load)).isZero();
    assertThat(out.toString()).startsWith("A and B cannot be compared: they answer different");
  }

  @Test
  void takesAFileThatSomebodySent() throws IOException {
    Path file = Files.copy(Path.of(hop).resolve("run.json"), folder.resolve("neighbours.json"));
    assertThat(lab("compare", hop, file.toString())).isZero();
    assertThat(out.toString())
        .startsWith("A and B can be compared by ratio and by time. bff-hybrid");
  }

  @Test
  void writesAPageThatHoldsTheseRuns() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(lab("compare", hop, hop, "--page", page.toString())).isZero();
    assertThat(out.toString()).contains("Page: " + page);
    assertThat(page)
        .content()
        .contains("20261130T145633Z-950855f-hop")
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void saysThatAFileIsNoRun() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{}");
    assertThat(lab("compare", hop, file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("run.json needs a schemaVersion");
  }

  @Test
  void saysWhichFiguresThereAre() {
    assertThat(lab("compare", hop, hop, "--figure", "p42")).isEqualTo(2);
    assertThat(err.toString()).contains("--figure must be one of p50, p90, p99, busy-p50");
  }

  @Test
  void makesThePagesOfAFolder() throws IOException {
    Path bundle = Files.createDirectory(folder.resolve("20261130T145633Z-950855f-hop"));
    Files.copy(Path.of(hop).resolve("run.json"), bundle.resolve("run.json"));
    assertThat(lab("index", "--results", folder.toString())).isZero();
    assertThat(folder.resolve("index.html")).content().contains("20261130T145633Z-950855f-hop");
  }

  private static String bundle(String ending) {
    return PublishedBundles.folders().stream()
        .map(Path::toString)
        .filter(name -> name.endsWith(ending))
        .findFirst()
        .orElseThrow();
  }
}
