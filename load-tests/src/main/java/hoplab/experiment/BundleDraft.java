package hoplab.experiment;

import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle that is being written aside: it appears whole, by one rename, or not at all. */
final class BundleDraft implements AutoCloseable {

  private final Path results;
  private final TemporaryFolder aside;

  private BundleDraft(Path results, TemporaryFolder aside) {
    this.results = results;
    this.aside = aside;
  }

  /**
   * Begins a bundle.
   *
   * @throws LabException if the folder cannot be written to
   */
  static BundleDraft begin(Path results, ProcessReaper reaper) {
    return new BundleDraft(results, TemporaryFolder.createIn(results, "bundle", reaper));
  }

  Path folder() {
    return aside.path();
  }

  /** Adds {@code run.json} and the report, and lets the bundle appear. */
  Path publish(Run run) {
    try {
      Bundle.write(folder(), run);
      Files.writeString(
          folder().resolve(BundlePaths.REPORT),
          BundleReport.html(folder(), run, BundleReport.neighbours(results)));
      Path bundle = results.toAbsolutePath().normalize().resolve(run.id());
      aside.keepAs(bundle);
      return bundle;
    } catch (IOException e) {
      throw new LabException(
          "the bundle cannot be written to %s (%s): check its room and its rights"
              .formatted(results, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    aside.close();
  }
}
