package hoplab.measure;

import java.nio.ByteBuffer;
import java.util.function.LongSupplier;

/**
 * What the first touch of a page of memory costs. On hardware of one's own it is a quarter of a
 * microsecond; on some virtual machines it is fifty times that, and all that touches memory anew is
 * slow: starts, compilers, code that is called now and then.
 */
public final class PageTouch {

  static final int PAGES = 8_192;
  private static final int PAGE_BYTES = 4_096;

  private PageTouch() {}

  /** Microseconds for a page of 4 KiB, mean of 32 MiB; takes a tenth of a second at worst. */
  public static double micros() {
    return micros(System::nanoTime);
  }

  static double micros(LongSupplier nanoClock) {
    long begin = nanoClock.getAsLong();
    ByteBuffer memory = ByteBuffer.allocateDirect(PAGES * PAGE_BYTES); // filled with zeros
    double nanos = nanoClock.getAsLong() - begin;
    return nanos / 1e3 * PAGE_BYTES / memory.capacity();
  }
}
