package hoplab.simulation;

import hoplab.measure.LargePages;
import hoplab.measure.TracedCall;
import hoplab.result.Injection;
import hoplab.result.Load;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to run {@link HopSimulation} in a Java process of its own, and how to read what it leaves.
 * Starting the process is the caller's business.
 */
public final class Injector {

  /** What the lines on standard output begin with by which a caller follows the simulation. */
  public static final String MARK = "@hoplab ";

  /**
   * A young generation that 20,000 requests do not fill, collected by one thread in a few
   * milliseconds when they do; a heap and class space that never grow; two event loops, as more
   * would only take turns on a small machine; no look for a newer Gatling. The first compiler only:
   * the instrument has to be steady soon, and the second one would take the processors from those
   * of the tiers. Java's own client may say which page it asks for, as a browser does.
   */
  private static final List<String> EVERYWHERE =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "-Xmn320m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+AlwaysPreTouch",
          "-XX:MetaspaceSize=128m",
          "-Djava.util.prefs.PreferencesFactory=hoplab.simulation.InMemoryPreferences",
          "-D" + EventLoops.PROPERTY + "=2",
          "-Dsun.net.http.allowRestrictedHeaders=true",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  private static final List<String> JVM_FLAGS =
      Stream.concat(EVERYWHERE.stream(), LargePages.flags().stream()).toList();

  private Injector() {}

  /** The flags of the injector's JVM, for the record. */
  public static List<String> jvmFlags() {
    return JVM_FLAGS;
  }

  /** The jar that holds the program, unless it runs from folders of classes, as in tests. */
  public static Optional<Path> jar() {
    List<String> entries = classPath();
    return entries.size() == 1
        ? Optional.of(Path.of(entries.get(0))).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /**
   * The arguments for {@code java}.
   *
   * @param gatlingResults folder in which Gatling makes a folder for its own report
   */
  public static List<String> arguments(HopSettings settings, Path gatlingResults) {
    List<String> arguments = new ArrayList<>(JVM_FLAGS);
    settings.toProperties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    if (settings.tracing().any()) {
      arguments.add(CallSocket.FLAG);
    }
    arguments.add("-cp");
    arguments.add(String.join(File.pathSeparator, classPath()));
    arguments.add("io.gatling.app.Gatling");
    arguments.addAll(List.of("-s", HopSimulation.class.getName()));
    arguments.addAll(List.of("-rf", gatlingResults.toAbsolutePath().toString()));
    return arguments;
  }

  /**
   * Reads what a simulation left.
   *
   * @param output the folder of its settings, or that of another load
   * @throws SimulationException if it left nothing
   */
  public static Injection read(Path output) {
    return SimulationOutput.read(output);
  }

  /** What a simulation saw of traced calls, from the same folder. */
  public static List<TracedCall> traced(Path output) {
    return SimulationOutput.traced(output);
  }

  /** The folder that holds what was recorded at a load, in the output of the settings. */
  public static Path output(Path output, Load load) {
    return load == Load.QUIET ? output : output.resolve(load.label());
  }

  private static List<String> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .toList();
  }
}
