package hoplab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the classes that ending needs: a build that replaces the jar of a running lab removes every
 * class that was not loaded yet, and nothing would be cleaned up.
 */
final class ClassPreloading {

  private ClassPreloading() {}

  /** Ends no process, and deletes a folder that is its own. */
  static void now() throws IOException {
    ProcessTermination.of(List.of());
    Liveness.isAlive(ProcessHandle.current());
    Path folder = Files.createTempDirectory(Folders.PREFIX + "preload-").toRealPath();
    Files.createFile(folder.resolve("file"));
    Folders.delete(folder);
  }
}
