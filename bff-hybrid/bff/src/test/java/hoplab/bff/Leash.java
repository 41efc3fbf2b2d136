package hoplab.bff;

import java.io.IOException;

/**
 * Runs a packaged service so that it ends with the tests that started it, however they end: its
 * standard input is held open by them, and the system closes it when they are gone.
 */
public final class Leash {
  private Leash() {}

  /** Starts the Quarkus application whose runner stands behind this class on the class path. */
  public static void main(String[] arguments) throws Exception {
    Thread watch = new Thread(Leash::endWithStandardInput, "leash");
    watch.setDaemon(true);
    watch.start();
    Class.forName("io.quarkus.bootstrap.runner.AotQuarkusEntryPoint")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  private static void endWithStandardInput() {
    try {
      while (System.in.read() >= 0) {
        // nobody writes; only the end counts
      }
    } catch (IOException e) {
      // no longer readable: as good as closed
    }
    Runtime.getRuntime().halt(1);
  }
}
