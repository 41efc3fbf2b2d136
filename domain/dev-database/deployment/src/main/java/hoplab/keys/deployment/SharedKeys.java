package hoplab.keys.deployment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.deployment.builditem.Startable;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;

/**
 * The same keys for all processes that have the same file open. Whoever opens it while nobody else
 * has it open makes new keys; everyone after that reads them. Who has it open is told by locks,
 * which the operating system takes back from a process that ends in whatever way.
 */
final class SharedKeys implements Startable {
  /** Places behind the end of the file, since a lock on Windows keeps others from reading. */
  private static final long DECIDING = Long.MAX_VALUE - 2;

  private static final long IN_USE = Long.MAX_VALUE - 1;

  private final Path file;
  private FileChannel open;
  private Properties keys;

  /** Reads and writes nothing before it is started. */
  SharedKeys(Path file) {
    this.file = file;
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(file.getParent());
      open =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              onlyForTheOwner());
      try (FileLock deciding = open.lock(DECIDING, 1, false)) {
        FileLock alone = open.tryLock(IN_USE, 1, false);
        if (alone != null) {
          write(NewKeys.make());
          alone.release();
        }
        open.lock(IN_USE, 1, true); // until this process ends or closes the file
      }
      keys = read();
    } catch (IOException e) {
      throw new UncheckedIOException("No keys for dev mode: make " + file + " writable.", e);
    }
  }

  String apiKey() {
    return keys.getProperty(NewKeys.API_KEY);
  }

  String privateKey() {
    return keys.getProperty(NewKeys.PRIVATE_KEY);
  }

  String publicKey() {
    return keys.getProperty(NewKeys.PUBLIC_KEY);
  }

  @Override
  public String getConnectionInfo() {
    return file.toString();
  }

  @Override
  public String getContainerId() {
    return null;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  private FileAttribute<?>[] onlyForTheOwner() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private void write(Properties made) throws IOException {
    StringWriter text = new StringWriter();
    made.store(text, "for dev mode, made anew when the first tier of a variant starts");
    open.truncate(0);
    open.write(ByteBuffer.wrap(text.toString().getBytes(ISO_8859_1)), 0);
  }

  /** By the one channel: to close another one on this file would give up the locks on it. */
  private Properties read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(open.size()));
    open.read(bytes, 0);
    Properties read = new Properties();
    read.load(new StringReader(new String(bytes.array(), ISO_8859_1)));
    return read;
  }
}
