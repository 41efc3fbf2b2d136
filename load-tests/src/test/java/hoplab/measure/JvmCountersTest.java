package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JvmCountersTest {

  @Test
  void seesThisProcessCompileAndCollect() {
    long pid = ProcessHandle.current().pid();
    JvmCounters before = JvmCounters.of(pid).orElseThrow();
    System.gc();
    JvmCounters after = JvmCounters.of(pid).orElseThrow();
    assertThat(before.compileMillis()).isPositive();
    assertThat(after.compileMillis()).isGreaterThanOrEqualTo(before.compileMillis());
    assertThat(after.collections()).isGreaterThan(before.collections());
  }

  @Test
  void seesNothingOfWhatIsNoHotSpot() {
    assertThat(JvmCounters.of(Long.MAX_VALUE)).isEmpty();
    assertThat(JvmCounters.of(new byte[0])).isEmpty();
    assertThat(
            JvmCounters.of(
                "no such file, but long enough for a head".getBytes(StandardCharsets.US_ASCII)))
        .isEmpty();
  }

  @Test
  void readsBothByteOrders() {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      assertThat(JvmCounters.of(file(order))).contains(new JvmCounters(1_500, 9));
    }
  }

  @Test
  void refusesAFileThatIsCutAnywhere() {
    byte[] whole = file(ByteOrder.LITTLE_ENDIAN);
    for (int length = 0; length < whole.length; length++) {
      assertThat(JvmCounters.of(Arrays.copyOf(whole, length))).isEmpty();
    }
  }

  private static byte[] file(ByteOrder order) {
    ByteBuffer file = ByteBuffer.allocate(32 + 4 * 96);
    file.putInt(0xcafec0c0).put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 0)).order(order);
    file.putInt(24, 32).putInt(28, 4);
    entry(file, 0, "java.ci.totalTime", 3_000);
    entry(file, 1, "sun.gc.collector.0.invocations", 7);
    entry(file, 2, "sun.gc.collector.1.invocations", 2);
    entry(file, 3, "sun.os.hrt.frequency", 2_000);
    return file.array();
  }

  private static void entry(ByteBuffer file, int number, String name, long value) {
    int at = 32 + 96 * number;
    file.putInt(at, 96).putInt(at + 4, 20).putInt(at + 8, 0).put(at + 12, (byte) 'J');
    file.putInt(at + 16, 88).putLong(at + 88, value);
    file.position(at + 20).put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
