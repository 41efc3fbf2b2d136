package hoplab.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes of a jar as Java has parsed and checked them, kept beside it (JEP 350, dynamic class
 * data sharing): with it a tier of 10,000 classes is up in little more than half the time. It holds
 * for one build of the jar, one place and one Java; another Java makes one of its own.
 */
final class ClassArchive {

  private static final Map<Path, Object> BEING_MADE = new ConcurrentHashMap<>();

  private static final Pattern PID = Pattern.compile("[0-9]{1,10}");

  private final Path jar;
  private final Path file;

  private ClassArchive(Path jar, Path file) {
    this.jar = jar;
    this.file = file;
  }

  /** That of the Java that runs the lab. */
  static ClassArchive of(Path jar) {
    String name = jar.getFileName() + "." + Runtime.version() + ".jsa";
    return new ClassArchive(jar, jar.resolveSibling(name));
  }

  /** By which Java uses the archive; none if there is no archive for this jar. */
  List<String> flags() {
    return isMissing() ? List.of() : List.of("-XX:SharedArchiveFile=" + file);
  }

  /**
   * Makes the archive unless it is there. Where none can be made, because the folder is not
   * writable or Java does not know how, the jar does without.
   *
   * @param rehearsal starts the jar with the flags that it gets, and ends it; false if it was cut
   *     off
   */
  void makeIfMissing(Predicate<List<String>> rehearsal) {
    synchronized (BEING_MADE.computeIfAbsent(file, any -> new Object())) {
      if (isMissing() && Files.isWritable(jar.getParent())) {
        make(rehearsal);
      }
    }
  }

  private void make(Predicate<List<String>> rehearsal) {
    Path unfinished = unfinished(ProcessHandle.current().pid());
    try {
      clearAbandoned();
      if (rehearsal.test(List.of("-XX:ArchiveClassesAtExit=" + unfinished))
          && Files.exists(unfinished)) {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      // the jar does without
    } finally {
      unfinished.toFile().delete();
    }
  }

  /** Removes what labs that were killed left behind; that of a living one is in use. */
  private void clearAbandoned() throws IOException {
    String prefix = file.getFileName() + ".";
    List<Path> siblings;
    try (Stream<Path> all = Files.list(file.getParent())) {
      siblings = all.toList();
    }
    for (Path sibling : siblings) {
      String name = sibling.getFileName().toString();
      if (name.startsWith(prefix) && isDead(name.substring(prefix.length()))) {
        Files.delete(sibling);
      }
    }
  }

  private static boolean isDead(String pid) {
    return PID.matcher(pid).matches() && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private Path unfinished(long pid) {
    return file.resolveSibling(file.getFileName() + "." + pid);
  }

  /** A jar built anew is newer than its archive, which Java would refuse. */
  boolean isMissing() {
    try {
      return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
