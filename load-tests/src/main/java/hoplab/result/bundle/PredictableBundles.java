package hoplab.result.bundle;

import hoplab.result.LabException;
import hoplab.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which bundle predictions at other distances come from, unless somebody names one. */
public final class PredictableBundles {

  private PredictableBundles() {}

  /**
   * The newest valid run with distances below a folder that holds the user fetch too; where there
   * is none, the newest valid one with times and a ledger.
   *
   * @throws LabException if the folder cannot be listed
   */
  public static Optional<Run> newest(Path results) {
    try (Stream<Path> all = Files.list(results)) {
      return newest(all.toList());
    } catch (IOException e) {
      throw new LabException(
          results + " cannot be listed: name a bundle with --bundle or a folder with --results", e);
    }
  }

  /** The same, of these folders; those without a readable {@code run.json} are passed over. */
  public static Optional<Run> newest(List<Path> folders) {
    List<Run> runs =
        folders.stream()
            .filter(folder -> Files.isRegularFile(folder.resolve(BundlePaths.RUN)))
            .sorted(
                Comparator.comparing((Path folder) -> folder.getFileName().toString()).reversed())
            .flatMap(folder -> readable(folder).stream())
            .filter(run -> run.valid() && !run.chains().isEmpty() && !run.trials().isEmpty())
            .filter(run -> run.page() == null) // which knows dashboards only
            .toList();
    return runs.stream()
        .filter(run -> run.network() != null)
        .findFirst()
        .or(() -> runs.stream().findFirst());
  }

  private static Optional<Run> readable(Path folder) {
    try {
      return Optional.of(Bundle.read(folder));
    } catch (LabException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Where the predictions beside a run come from: its own distances, or else the newest run with
   * some, or else its own ledger; empty where none of them is there.
   *
   * @param folders the bundles beside it
   */
  public static Optional<Run> beside(Run run, List<Path> folders) {
    if (run.network() != null) {
      return Optional.of(run);
    }
    Optional<Run> newest = newest(folders);
    boolean own = !run.chains().isEmpty() && !run.trials().isEmpty();
    return own && newest.filter(one -> one.network() != null).isEmpty() ? Optional.of(run) : newest;
  }
}
