package hoplab.report.text;

import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for a terminal. Control characters never pass: a name or a message from elsewhere must not
 * steer the reader's terminal. Without ANSI nothing but ASCII comes out.
 */
public final class TerminalText {
  private static final String RESET = "\u001b[0m";

  private final boolean ansi;

  public TerminalText(boolean ansi) {
    this.ansi = ansi;
  }

  public String safe(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(' ');
              } else if (c > 126 && !ansi) {
                out.append('?');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  String bold(String text) {
    return styled("1", text);
  }

  public String faint(String text) {
    return styled("2", text);
  }

  /** The word says the verdict; the colour only repeats it. */
  public String verdict(Verdict verdict, String text) {
    return switch (verdict) {
      case REAL -> styled("1", text);
      case INDISTINGUISHABLE -> styled("2", text);
      case INVALID -> alarm(text);
    };
  }

  public String alarm(String text) {
    return styled("1;31", text);
  }

  private String styled(String code, String text) {
    return ansi ? "\u001b[" + code + "m" + text + RESET : text;
  }

  /** Breaks at spaces; further lines are indented; a word longer than the line stays whole. */
  public static List<String> wrapped(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      if (!line.isEmpty()
          && !line.toString().isBlank()
          && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
