package hoplab.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs a simulation in a process of its own, as the lab does.
 *
 * @param exitCode of the process
 * @param lines what it said, standard error among it
 */
record SimulationProcess(int exitCode, List<String> lines) {

  static SimulationProcess run(HopSettings settings, Path folder)
      throws IOException, InterruptedException {
    return run(settings, folder, line -> {});
  }

  static SimulationProcess run(
      HopSettings settings, Path folder, Consumer<String> onLine, String... moreFlags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(moreFlags));
    command.addAll(Injector.arguments(settings, folder));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        onLine.accept(line);
      }
      process.waitFor(1, TimeUnit.MINUTES);
      return new SimulationProcess(process.exitValue(), lines);
    } finally {
      process.destroyForcibly();
    }
  }

  /** What it said, as one text. */
  String text() {
    return String.join("\n", lines);
  }

  /** The lines that the lab follows, without their figures. */
  List<String> marks() {
    return lines.stream()
        .filter(line -> line.startsWith(Injector.MARK))
        .map(line -> line.substring(Injector.MARK.length()).split("[ =]")[0])
        .distinct()
        .toList();
  }
}
