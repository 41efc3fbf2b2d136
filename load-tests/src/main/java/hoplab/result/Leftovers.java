package hoplab.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of runs that are under way, or that died. The process id in the name tells which. */
final class Leftovers {

  private static final Pattern NAME = Pattern.compile("\\..+\\.([0-9]{1,18})\\.partial");

  private Leftovers() {}

  static String nameFor(String bundle) {
    return "." + bundle + "." + ProcessHandle.current().pid() + ".partial";
  }

  /** Deletes the folders whose process is gone. */
  static void clear(Path results) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(results)) {
      entries = all.toList();
    }
    for (Path entry : entries) {
      Matcher name = NAME.matcher(entry.getFileName().toString());
      if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
        delete(entry);
      }
    }
  }

  /** Deletes a folder and all in it, if it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
