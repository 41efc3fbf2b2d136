package hoplab.report.plot;

import hoplab.report.text.ReportException;
import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** The histograms of a bundle, read for drawing. */
public final class Distributions {
  private final List<Curve> curves;

  public Distributions(List<Curve> curves) {
    this.curves = List.copyOf(curves);
  }

  /** No histograms: a report without the picture of the distributions. */
  public static Distributions none() {
    return new Distributions(List.of());
  }

  /**
   * Reads every histogram log that the run names.
   *
   * @param bundle the folder of the bundle
   * @throws ReportException if a log is missing, lies outside the bundle or holds no histogram
   */
  public static Distributions load(Path bundle, Run run) {
    List<Curve> curves = new ArrayList<>();
    for (TrialResult trial : run.trials()) {
      for (TargetRecording target : trial.injection().targets()) {
        curves.add(new Curve(target.name(), trial.number(), histogram(bundle, target.histogram())));
      }
    }
    return new Distributions(curves);
  }

  private static Histogram histogram(Path bundle, String name) {
    Path file = bundle.resolve(name).normalize();
    if (!file.startsWith(bundle.normalize()) || !Files.isRegularFile(file)) {
      throw new ReportException(
          "The bundle holds no histogram log " + name + ": make the run again.");
    }
    Histogram sum = new Histogram(3);
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      while (reader.hasNext()) {
        EncodableHistogram part = reader.nextIntervalHistogram();
        if (part instanceof Histogram whole) {
          sum.add(whole);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new ReportException("The histogram log " + name + " cannot be read: " + e, e);
    }
    if (sum.getTotalCount() == 0) {
      throw new ReportException(
          "The histogram log " + name + " holds no histogram: make the run again.");
    }
    return sum;
  }

  /** The trials of one variant, in their order. */
  List<Curve> of(String variant) {
    return curves.stream().filter(c -> c.variant().equals(variant)).toList();
  }

  boolean isEmpty() {
    return curves.isEmpty();
  }
}
