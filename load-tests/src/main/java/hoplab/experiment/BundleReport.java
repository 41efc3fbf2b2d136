package hoplab.experiment;

import hoplab.report.HtmlReport;
import hoplab.report.plot.Distributions;
import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.PredictableBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page of a bundle, drawn from what the bundle holds and, for predictions, its neighbours. */
public final class BundleReport {

  private BundleReport() {}

  /**
   * The page.
   *
   * @param folder of the bundle, with its histogram logs
   * @param run what the bundle holds
   * @param neighbours folders of bundles, among which predictions look for distances
   */
  public static String html(Path folder, Run run, List<Path> neighbours) {
    return HtmlReport.render(
        run,
        Distributions.load(folder, run),
        PredictableBundles.beside(run, neighbours).orElse(null),
        Experiments.presentation(run));
  }

  /**
   * Draws the page of a bundle anew, beside its {@code run.json}.
   *
   * @return where it is
   * @throws LabException if there is no bundle, or the page cannot be written
   */
  public static Path redraw(Path folder) {
    Path bundle = folder.toAbsolutePath().normalize();
    Path page = bundle.resolve(BundlePaths.REPORT);
    try {
      Files.writeString(page, html(bundle, Bundle.read(bundle), neighbours(bundle.getParent())));
      return page;
    } catch (IOException e) {
      throw new LabException(page + " cannot be written: check its room and its rights.", e);
    }
  }

  /** The folders beside a bundle. */
  static List<Path> neighbours(Path results) {
    try (Stream<Path> all = Files.list(results)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new LabException(results + " cannot be listed: check its rights.", e);
    }
  }
}
