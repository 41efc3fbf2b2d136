package hoplab.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The small process behind {@link Lifeguard}. It reads what to watch from its standard input; when
 * that ends, the lab is gone, and so is soon everything it left.
 */
final class LifeguardProcess {

  private LifeguardProcess() {}

  /** Signals do not end it before its work is done: Ctrl-C in a terminal reaches it, too. */
  public static void main(String[] arguments) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
    Estate estate = new Estate();
    Rehearsal.now();
    estate.windUp();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        estate.hear(line);
      }
    } finally {
      windUp(estate, done);
    }
  }

  private static void windUp(Estate estate, CountDownLatch done) {
    try {
      estate.windUp();
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
