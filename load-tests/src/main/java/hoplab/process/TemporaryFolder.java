package hoplab.process;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that goes away when it is closed, and also when the lab is killed. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path path;
  private final ProcessReaper reaper;

  private TemporaryFolder(Path path, ProcessReaper reaper) {
    this.path = path;
    this.reaper = reaper;
  }

  /** A new folder among the system's temporary ones. */
  public static TemporaryFolder create(String purpose, ProcessReaper reaper) {
    return createIn(Path.of(System.getProperty("java.io.tmpdir")), purpose, reaper);
  }

  /**
   * A new hidden folder in another, for what is written aside and renamed once it is whole.
   *
   * @throws LabException if the parent cannot be written to
   */
  public static TemporaryFolder createIn(Path parent, String purpose, ProcessReaper reaper) {
    try {
      Path real = Files.createDirectories(parent).toRealPath();
      Path path = Files.createTempDirectory(real, "." + Folders.PREFIX + purpose + "-");
      reaper.watch(path);
      return new TemporaryFolder(path, reaper);
    } catch (IOException e) {
      throw new LabException(
          "No folder can be made in "
              + parent
              + " ("
              + e.getMessage()
              + "): check that it exists, is writable and has room.",
          e);
    }
  }

  /** Absolute. */
  public Path path() {
    return path;
  }

  /** Renames the folder in one step; from then on it stays, and others may read it too. */
  public void keepAs(Path target) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    reaper.unwatch(path);
  }

  @Override
  public void close() {
    try {
      Folders.delete(path);
      reaper.unwatch(path);
    } catch (IOException e) {
      throw new LabException("The folder " + path + " cannot be deleted: delete it by hand.", e);
    }
  }
}
