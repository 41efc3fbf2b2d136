package hoplab.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.measure.HistogramFile;
import hoplab.measure.TracedCall;
import hoplab.result.Injection;
import hoplab.result.TargetRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files that a window of a simulation leaves: a histogram per target, then {@code
 * injection.json}. Readers go by the latter; it appears last and whole, or not at all.
 */
record SimulationOutput(Measurement measurement, Injection injection) {

  private static final String INJECTION = "injection.json";
  private static final String TRACED = "traced.json";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Takes an older outcome away, so that nobody takes it for the new one. */
  static void clear(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(INJECTION));
    } catch (IOException e) {
      throw new SimulationException(
          "the folder " + folder + " cannot be used: say -Dhoplab.output=FOLDER", e);
    }
  }

  /** Writes everything. */
  void write() throws IOException {
    Path folder = measurement.planned().output();
    long startMillis = measurement.startMillis();
    long endMillis = startMillis + Math.round(injection.measuredMillis());
    for (int i = 0; i < injection.targets().size(); i++) {
      TargetRecording target = injection.targets().get(i);
      HistogramFile.write(
          folder.resolve(target.histogram()),
          target.name(),
          measurement.recording().histogram(i),
          startMillis,
          endMillis);
    }
    JSON.writeValue(folder.resolve(TRACED).toFile(), measurement.recording().tracedCalls());
    Path aside = folder.resolve(INJECTION + ".part");
    JSON.writerWithDefaultPrettyPrinter().writeValue(aside.toFile(), injection);
    Files.move(aside, folder.resolve(INJECTION), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads what a simulation saw of traced calls. */
  static List<TracedCall> traced(Path folder) {
    Path file = folder.resolve(TRACED);
    try {
      return List.of(JSON.readValue(file.toFile(), TracedCall[].class));
    } catch (IOException e) {
      throw new SimulationException(
          file + " is not what a simulation leaves: run it again with the same version", e);
    }
  }

  /** Reads what a simulation left in a folder. */
  static Injection read(Path folder) {
    Path file = folder.resolve(INJECTION);
    if (!Files.exists(file)) {
      throw new SimulationException(
          "the simulation left no " + INJECTION + " in " + folder + ": see its output for why");
    }
    try {
      return JSON.readValue(file.toFile(), Injection.class);
    } catch (IOException e) {
      throw new SimulationException(
          file + " is not what a simulation leaves: run it again with the same version", e);
    }
  }
}
