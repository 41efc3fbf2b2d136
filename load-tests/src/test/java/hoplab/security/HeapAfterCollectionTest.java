package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Looks at a process of its own: in that of the tests, others come and go meanwhile. */
class HeapAfterCollectionTest {

  private static final int BYTES = 8 << 20;

  /** Keeps nothing until it is told to, and then until it is told again. */
  static final class Keeper {
    private static byte[] kept;

    public static void main(String[] arguments) throws IOException {
      System.out.write('.');
      System.out.flush();
      while (System.in.read() >= 0) {
        kept = kept == null ? new byte[BYTES] : null;
        System.out.write('.');
        System.out.flush();
      }
    }
  }

  @Test
  void seesWhatIsKeptAndNotWhatIsGarbage() throws Exception {
    Process keeper = start();
    try {
      assertThat(keeper.getInputStream().read()).as("is there").isEqualTo('.');
      HeapAfterCollection before = look(keeper);
      tell(keeper);
      HeapAfterCollection during = look(keeper);
      assertThat(during.bytes() - before.bytes()).isGreaterThan(BYTES / 2);
      assertThat(during.growthSince(before)).contains("[B");
      tell(keeper);
      assertThat(look(keeper).bytes() - before.bytes()).isLessThan(BYTES / 2);
    } finally {
      keeper.destroyForcibly().waitFor();
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Keeper.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void tell(Process keeper) throws IOException {
    keeper.getOutputStream().write('.');
    keeper.getOutputStream().flush();
    assertThat(keeper.getInputStream().read()).as("has done it").isEqualTo('.');
  }

  private static HeapAfterCollection look(Process keeper) throws Exception {
    return HeapAfterCollection.least(keeper.toHandle(), 1, 0);
  }
}
