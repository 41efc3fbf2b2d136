package hoplab.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The last lines of a log, for a message. */
public final class LogTail {

  private static final int BYTES = 8_192;
  private static final int LINES = 15;

  /** What sets colours on a terminal, and letters in a file. */
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

  private LogTail() {}

  /** At most 15 lines without colours, each indented; a sentence if there are none. */
  public static String of(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      List<String> lines =
          COLOURS
              .matcher(new String(bytes, StandardCharsets.UTF_8))
              .replaceAll("")
              .lines()
              .filter(l -> !l.isBlank())
              .toList();
      return lines.isEmpty()
          ? "  (its log is empty)"
          : lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
              .map(line -> "  " + line)
              .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "  (its log cannot be read)";
    }
  }
}
