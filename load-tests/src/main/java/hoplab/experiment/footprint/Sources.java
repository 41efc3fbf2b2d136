package hoplab.experiment.footprint;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what lies on disk: lines of main sources, bytes of programs. */
final class Sources {

  private static final Set<String> WRITTEN =
      Set.of("java", "html", "js", "css", "sql", "properties", "yaml", "json", "xml");

  /** What the lab makes beside a jar, for a quick start. */
  private static final Set<String> ARCHIVES = Set.of("jsa", "aot");

  private Sources() {}

  /** Lines that are not blank in all main sources below a folder; null if there are none. */
  static Integer lines(Path folder) {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      int lines = 0;
      Stream<Path> files = all.filter(Files::isRegularFile);
      for (Path file : files.filter(one -> isSource(folder.relativize(one))).toList()) {
        try (Stream<String> text = Files.lines(file)) {
          lines += Math.toIntExact(text.filter(line -> !line.isBlank()).count());
        }
      }
      return lines == 0 ? null : (Integer) lines;
    } catch (IOException e) {
      throw new LabException("The sources in " + folder + " cannot be read: " + e + ".", e);
    }
  }

  /** The jar with all that lies in its folder and below, if this is a folder of one program. */
  static long deployableBytes(Path jar) {
    try (Stream<Path> files = Files.walk(jar.getParent())) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean archive = file.getParent().equals(jar.getParent()) && isArchive(file);
        bytes += archive ? 0 : Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new LabException("The program beside " + jar + " cannot be read: " + e + ".", e);
    }
  }

  private static boolean isSource(Path file) {
    String path = "/" + file.toString().replace('\\', '/');
    return path.contains("/src/main/") && !path.contains("/target/") && WRITTEN.contains(end(file));
  }

  private static boolean isArchive(Path file) {
    return Stream.of(file.getFileName().toString().split("\\.")).anyMatch(ARCHIVES::contains);
  }

  private static String end(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
