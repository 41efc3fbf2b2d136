package hoplab.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The small process behind {@link ProcessReaper}. It reads what to watch from its standard input;
 * when that ends, the lab has ended, and this process ends and deletes what is left.
 */
final class ReaperProcess {

  private ReaperProcess() {}

  /** Signals do not end it before its work is done: Ctrl-C in a terminal reaches it, too. */
  public static void main(String[] arguments) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
    OrphanCleanup cleanup = new OrphanCleanup();
    ClassPreloading.now();
    cleanup.run();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        cleanup.read(line);
      }
    } finally {
      run(cleanup, done);
    }
  }

  private static void run(OrphanCleanup cleanup, CountDownLatch done) {
    try {
      cleanup.run();
    } finally {
      done.countDown();
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
