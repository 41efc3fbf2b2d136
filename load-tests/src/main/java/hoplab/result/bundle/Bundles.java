package hoplab.result.bundle;

import hoplab.result.LabException;
import hoplab.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundles of a folder. */
public final class Bundles {

  private Bundles() {}

  /**
   * Their runs, in the order of their names, which is that of time; none where there is no folder.
   */
  public static List<Run> in(Path folder) {
    return Files.isDirectory(folder)
        ? folders(folder).stream().map(Bundle::read).toList()
        : List.of();
  }

  /**
   * Their folders, in the same order.
   *
   * @throws LabException if the folder cannot be listed
   */
  public static List<Path> folders(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> Files.isRegularFile(one.resolve(BundlePaths.RUN))).sorted().toList();
    } catch (IOException e) {
      throw new LabException(
          folder + " cannot be listed: name a folder of bundles with --results", e);
    }
  }
}
