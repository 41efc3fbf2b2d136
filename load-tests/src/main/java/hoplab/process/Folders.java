package hoplab.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes folders, but only those that the lab made. */
final class Folders {

  /** How the name of every folder begins that the lab may delete. */
  static final String PREFIX = "hoplab-";

  private Folders() {}

  /** Whether the path is absolute, not near the root, a folder, and named as the lab names them. */
  static boolean isOurs(Path folder) {
    Path name = folder.getFileName();
    return folder.isAbsolute()
        && folder.equals(folder.normalize())
        && folder.getNameCount() >= 2
        && (name.toString().startsWith(PREFIX) || name.toString().startsWith("." + PREFIX))
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes the folder with all that is in it; follows no symbolic link. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!isOurs(folder)) {
      throw new IOException(folder + " is no folder of the lab");
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
