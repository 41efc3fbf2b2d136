package hoplab.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a copy of the bytes that near ends send over one wire, up to a bound; off, it costs the
 * reading of a field.
 */
final class Tap {

  private final Map<Object, ByteArrayOutputStream> kept =
      new LinkedHashMap<>(); // guarded by itself
  private int room;
  private boolean overflown;
  private volatile boolean on;

  /** Forgets what was kept, and keeps up to so many bytes from now on; 0 for none. */
  void capture(int mostBytes) {
    synchronized (kept) {
      kept.clear();
      room = mostBytes;
      overflown = false;
      on = mostBytes > 0;
    }
  }

  /** Bytes of a connection's near end that are about to be handed on. */
  void copy(Object connection, ByteBuf bytes) {
    if (on) {
      keep(connection, bytes);
    }
  }

  List<byte[]> captured() {
    synchronized (kept) {
      if (overflown) {
        throw new IllegalStateException(
            "more has crossed than was to be kept: capture for a shorter time, or more bytes");
      }
      return kept.values().stream().map(ByteArrayOutputStream::toByteArray).toList();
    }
  }

  private void keep(Object connection, ByteBuf bytes) {
    synchronized (kept) {
      int length = bytes.readableBytes();
      if (length > room) {
        overflown = true;
        return;
      }
      room -= length;
      kept.computeIfAbsent(connection, key -> new ByteArrayOutputStream())
          .writeBytes(ByteBufUtil.getBytes(bytes));
    }
  }
}
