package hoplab.measure;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counters that a HotSpot process keeps of itself in a file of shared memory, {@code hsperfdata},
 * as {@code jstat} reads them: reading costs the process nothing and needs no attaching.
 *
 * @param compileMillis time that both compilers have spent so far, over all of their threads
 * @param collections collections of garbage so far, of all generations
 */
public record JvmCounters(double compileMillis, long collections) {

  private static final int MAGIC = 0xcafec0c0;
  private static final int HEADER_BYTES = 32;
  private static final byte LONG = 'J';

  /** Those of a process of this user; empty if it is no HotSpot or keeps none. */
  public static Optional<JvmCounters> of(long pid) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path file =
        folder.resolve("hsperfdata_" + System.getProperty("user.name")).resolve(Long.toString(pid));
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Version 2 of the format: {@code jdk/src/hotspot/share/runtime/perfMemory.hpp}. */
  static Optional<JvmCounters> of(byte[] file) {
    try {
      Map<String, Long> values = longs(ByteBuffer.wrap(file));
      Long ticks = values.get("java.ci.totalTime");
      Long frequency = values.get("sun.os.hrt.frequency");
      if (ticks == null || frequency == null || frequency <= 0) {
        return Optional.empty();
      }
      long collections =
          values.entrySet().stream()
              .filter(e -> e.getKey().matches("sun\\.gc\\.collector\\.\\d+\\.invocations"))
              .mapToLong(Map.Entry::getValue)
              .sum();
      return Optional.of(new JvmCounters(ticks * 1e3 / frequency, collections));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Long> longs(ByteBuffer file) {
    Map<String, Long> values = new HashMap<>();
    if (file.remaining() < HEADER_BYTES || file.getInt() != MAGIC) {
      return values;
    }
    file.order(file.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int entry = file.getInt(24);
    for (int left = file.getInt(28); left > 0; left--) {
      int length = file.getInt(entry);
      int name = entry + file.getInt(entry + 4);
      boolean scalar = file.getInt(entry + 8) == 0;
      if (scalar && file.get(entry + 12) == LONG) {
        values.put(text(file, name), file.getLong(entry + file.getInt(entry + 16)));
      }
      entry += length;
    }
    return values;
  }

  private static String text(ByteBuffer file, int from) {
    int to = from;
    while (file.get(to) != 0) {
      to++;
    }
    return StandardCharsets.ISO_8859_1.decode(file.slice(from, to - from)).toString();
  }
}
