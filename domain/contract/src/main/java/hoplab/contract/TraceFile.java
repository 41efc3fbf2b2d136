package hoplab.contract;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A ring of {@linkplain TraceNote notes} in a file that several processes have mapped: the lab
 * makes it, the injector arms it, one tier writes, and the lab reads once the trial is over. There
 * is no other way to it than the file, which its owner alone can open. Once all places are taken
 * the oldest notes are overwritten.
 *
 * <p>What a process has written is in the file also if the process is killed afterwards. A place is
 * 16 numbers: the key, then the stamps; a key of 0 marks a place that nobody has written.
 */
public final class TraceFile {
  /** The tier's setting that holds the path of its file. */
  public static final String SETTING = "hoplab.trace-file";

  /** The same as an environment variable. */
  public static final String VARIABLE = "HOPLAB_TRACE_FILE";

  /** In place of a place, for a request that is not noted. */
  public static final int NOWHERE = -1;

  /** So many requests may be begun while one calls a service. */
  private static final int RECENT = 512;

  private static final long MAGIC = 0x686f706c61620001L;
  private static final int LONGS_PER_PLACE = 16;
  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The numbers before the first place. */
  private enum Header {
    MAGIC(0),
    PLACES(1),
    ARMED(2),
    TAKEN(3),
    MADE_NANOS(4),
    OPENED_NANOS(5),
    READY_NANOS(6);

    private final int address;

    Header(int number) {
      address = number * Long.BYTES;
    }
  }

  private final ByteBuffer memory;
  private final int places;

  private TraceFile(ByteBuffer memory, int places) {
    this.memory = memory;
    this.places = places;
  }

  /** Makes a file, for its owner alone; one that is there is emptied. */
  public static TraceFile create(Path file, int places) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    TraceFile made =
        new TraceFile(map(file, (long) Long.BYTES * LONGS_PER_PLACE * (places + 1)), places);
    made.set(Header.PLACES, places);
    made.set(Header.MADE_NANOS, System.nanoTime());
    made.set(Header.MAGIC, MAGIC);
    return made;
  }

  /** Opens a file that was made. */
  public static TraceFile open(Path file) throws IOException {
    TraceFile opened = new TraceFile(map(file, Files.size(file)), 0);
    int size = opened.memory.capacity() / Long.BYTES / LONGS_PER_PLACE;
    if (size < 2 || opened.get(Header.MAGIC) != MAGIC || opened.get(Header.PLACES) != size - 1) {
      throw new IOException(file + " is no file of traces");
    }
    return new TraceFile(opened.memory, size - 1);
  }

  private static ByteBuffer map(Path file, long size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      return mapped.order(ByteOrder.nativeOrder());
    }
  }

  /** The tier has opened it, and reads its clock. */
  public void opened() {
    set(Header.OPENED_NANOS, System.nanoTime());
  }

  /** The lab has heard of the tier, and reads its clock. */
  public void ready() {
    set(Header.READY_NANOS, System.nanoTime());
  }

  /** Whether the tier has ever opened it. */
  public boolean wasOpened() {
    return get(Header.OPENED_NANOS) != 0;
  }

  /**
   * Whether the tier's reading lies between those that the lab took before and afterwards: then
   * both read one clock.
   */
  public boolean oneClock() {
    return get(Header.OPENED_NANOS) - get(Header.MADE_NANOS) >= 0
        && get(Header.READY_NANOS) - get(Header.OPENED_NANOS) >= 0;
  }

  /** Says whether requests are to be noted now. */
  public void arm(boolean armed) {
    set(Header.ARMED, armed ? 1 : 0);
  }

  /** Whether requests are to be noted now. */
  public boolean armed() {
    return get(Header.ARMED) != 0;
  }

  /** Forgets all notes; for a moment in which nobody notes anything. */
  public void clear() {
    set(Header.TAKEN, 0);
  }

  /** Takes the next place for a request, and returns it; threads may ask at the same time. */
  public int begin(long key) {
    long taken = (long) LONG.getAndAdd(memory, Header.TAKEN.address, 1L);
    int place = (int) (taken % places);
    LONG.setVolatile(memory, address(place, 0), 0L);
    for (TraceStamp stamp : TraceStamp.values()) {
      LONG.setOpaque(memory, address(place, 1 + stamp.place()), 0L);
    }
    LONG.setRelease(memory, address(place, 0), key);
    return place;
  }

  /** The newest place of a request that was begun not long ago, or {@link #NOWHERE}. */
  public int find(long key) {
    long taken = get(Header.TAKEN);
    for (long i = taken - 1; key > 0 && i >= Math.max(0, taken - Math.min(RECENT, places)); i--) {
      int place = (int) (i % places);
      if ((long) LONG.getAcquire(memory, address(place, 0)) == key) {
        return place;
      }
    }
    return NOWHERE;
  }

  /** Notes a number; an earlier one of the same kind is replaced. */
  public void note(int place, TraceStamp stamp, long nanos) {
    LONG.setOpaque(memory, address(place, 1 + stamp.place()), nanos);
  }

  /** All notes that are there, in no order. */
  public List<TraceNote> notes() {
    List<TraceNote> notes = new ArrayList<>();
    for (int place = 0; place < Math.min(places, get(Header.TAKEN)); place++) {
      long key = (long) LONG.getAcquire(memory, address(place, 0));
      if (key > 0) {
        long[] nanos = new long[TraceStamp.values().length];
        for (int i = 0; i < nanos.length; i++) {
          nanos[i] = (long) LONG.getOpaque(memory, address(place, 1 + i));
        }
        notes.add(new TraceNote(key, nanos));
      }
    }
    return notes;
  }

  /** How many notes were overwritten. */
  public long overwritten() {
    return Math.max(0, get(Header.TAKEN) - places);
  }

  private static int address(int place, int number) {
    return Long.BYTES * (LONGS_PER_PLACE * (place + 1) + number);
  }

  private long get(Header header) {
    return (long) LONG.getVolatile(memory, header.address);
  }

  private void set(Header header, long value) {
    LONG.setVolatile(memory, header.address, value);
  }
}
