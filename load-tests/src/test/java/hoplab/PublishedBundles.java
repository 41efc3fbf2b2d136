package hoplab;

import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The bundles that git tracks: what somebody ran here and did not commit is not published. */
public final class PublishedBundles {

  public static final Path RESULTS = Path.of("../results");

  private PublishedBundles() {}

  /** Their folders, oldest first. */
  public static List<Path> folders() {
    try {
      Process git =
          new ProcessBuilder("git", "ls-files", "--", "*/" + BundlePaths.RUN)
              .directory(RESULTS.toFile())
              .start();
      try (BufferedReader files = git.inputReader()) {
        return files.lines().map(file -> RESULTS.resolve(file).getParent()).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one whose name ends with this. */
  public static Run run(String ending) {
    return folders().stream()
        .filter(folder -> folder.getFileName().toString().endsWith(ending))
        .map(Bundle::read)
        .findFirst()
        .orElseThrow();
  }
}
