package hoplab.keys.deployment;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A process that uses shared keys until it is told to end, as a tier in dev mode does. */
final class KeyHolder implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private KeyHolder(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** What the process does: tells its keys, and ends with its input. */
  public static void main(String... file) throws IOException {
    try (SharedKeys keys = new SharedKeys(Path.of(file[0]))) {
      keys.start();
      System.out.println(keys.apiKey() + " " + keys.privateKey() + " " + keys.publicKey());
      System.in.read();
    }
  }

  /** Starts one; does not wait for it. */
  static KeyHolder start(Path file) throws IOException {
    return new KeyHolder(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                where(SharedKeys.class)
                    + File.pathSeparator
                    + where(KeyHolder.class)
                    + File.pathSeparator
                    + where(io.quarkus.deployment.builditem.Startable.class),
                KeyHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** API key, private and public key; waits until the process has them. */
  String keys() throws IOException {
    return said.readLine();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  private static String where(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
