package hoplab.bff;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packaged tier in a process of its own, on a free port. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String name;
  private final Path log;
  private final Process process;
  private final CompletableFuture<String> url = new CompletableFuture<>();

  private ServiceProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts {@code ../NAME/target/quarkus-app}; does not wait until it is up.
   *
   * @param log gets all that it says
   */
  static ServiceProcess start(String name, Map<String, String> environment, Path log)
      throws IOException {
    Path runner = Path.of("..", name, "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    if (!Files.exists(runner)) {
      throw new IllegalStateException(
          name
              + " is not packaged: run mvn verify in the folder of the whole project, which builds it first.");
    }
    String here = Leash.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            here + File.pathSeparator + runner,
            Leash.class.getName());
    builder.environment().keySet().removeIf(key -> key.startsWith("HOPLAB_"));
    builder.environment().putAll(environment);
    builder.environment().putIfAbsent("QUARKUS_HTTP_PORT", "0");
    ServiceProcess service =
        new ServiceProcess(name, log, builder.redirectErrorStream(true).start());
    Thread reader = new Thread(service::readLog, name + "-log");
    reader.setDaemon(true);
    reader.start();
    return service;
  }

  /** The address once the process listens. */
  String url() throws Exception {
    return url.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** The exit code of a process that ends by itself. */
  int exitCode() throws Exception {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(name + " has not ended");
    }
    return process.exitValue();
  }

  private void readLog() {
    try (BufferedReader lines = process.inputReader();
        var copy = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.write(line);
        copy.newLine();
        copy.flush();
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          url.complete(listening.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      url.completeExceptionally(
          new IllegalStateException(name + " has ended: see " + log.toAbsolutePath()));
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
