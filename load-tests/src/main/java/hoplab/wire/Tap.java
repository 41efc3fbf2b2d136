package hoplab.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a copy of the bytes that cross one wire, up to a bound; off, it costs a look at a field.
 */
final class Tap {

  private static final class Kept {
    private final ByteArrayOutputStream up = new ByteArrayOutputStream();
    private final ByteArrayOutputStream down = new ByteArrayOutputStream();
  }

  private final Map<Object, Kept> kept = new LinkedHashMap<>(); // guarded by itself
  private int room;
  private boolean overflown;
  private volatile boolean on;

  /** Forgets what was kept, and keeps up to so many bytes from now on; 0 for none. */
  void open(int mostBytes) {
    synchronized (kept) {
      kept.clear();
      room = mostBytes;
      overflown = false;
      on = mostBytes > 0;
    }
  }

  /** Bytes that are about to be handed on. */
  void heard(Object connection, boolean up, ByteBuf bytes) {
    if (on) {
      keep(connection, up, bytes);
    }
  }

  List<CapturedBytes> overheard() {
    synchronized (kept) {
      if (overflown) {
        throw new IllegalStateException(
            "more has crossed than was to be kept: listen for a shorter time, or to more bytes");
      }
      return kept.values().stream()
          .map(one -> new CapturedBytes(one.up.toByteArray(), one.down.toByteArray()))
          .toList();
    }
  }

  private void keep(Object connection, boolean up, ByteBuf bytes) {
    synchronized (kept) {
      int length = bytes.readableBytes();
      if (length > room) {
        overflown = true;
        return;
      }
      room -= length;
      Kept one = kept.computeIfAbsent(connection, key -> new Kept());
      (up ? one.up : one.down).writeBytes(ByteBufUtil.getBytes(bytes));
    }
  }
}
