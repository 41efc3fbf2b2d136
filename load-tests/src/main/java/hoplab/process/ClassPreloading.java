package hoplab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads what the end will need while it is still there: a build that replaces the jar of a running
 * lab takes away every class that was not loaded yet, and nothing would be cleaned up.
 */
final class ClassPreloading {

  private ClassPreloading() {}

  /** Ends no process, and deletes a folder that is its own. */
  static void now() throws IOException {
    ProcessTermination.of(List.of());
    Liveness.isAlive(ProcessHandle.current());
    Path folder = Files.createTempDirectory(Folders.PREFIX + "rehearsal-").toRealPath();
    Files.createFile(folder.resolve("file"));
    Folders.delete(folder);
  }
}
