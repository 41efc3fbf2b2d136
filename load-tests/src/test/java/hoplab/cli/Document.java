package hoplab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of the project, divided into what is prose and what is code.
 *
 * @param file relative to the project's folder
 * @param prose everything outside of fenced blocks
 * @param blocks lines of the fenced blocks
 */
record Document(Path file, String prose, List<String> blocks) {

  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern NOT_OURS =
      Pattern.compile("(.*/)?(target|node_modules|\\.[^/]+)(/.*)?|results/[^/]+/.*");

  /** All that are not built, downloaded or measured. */
  static List<Document> all() {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(PROJECT::relativize)
          .filter(file -> !NOT_OURS.matcher(file.toString().replace('\\', '/')).matches())
          .sorted()
          .map(Document::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Path file) {
    try {
      return of(file, Files.readAllLines(PROJECT.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document of(Path file, List<String> lines) {
    StringBuilder prose = new StringBuilder();
    List<String> blocks = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (line.strip().startsWith("```")) {
        fenced = !fenced;
      } else if (fenced) {
        blocks.add(line.strip());
      } else {
        prose.append(line).append('\n');
      }
    }
    return new Document(file, prose.toString(), blocks);
  }

  /** What stands between backquotes in the prose, each on one line. */
  List<String> spans() {
    return SPAN.matcher(prose)
        .results()
        .map(span -> span.group(1).replaceAll("\\s+", " ").strip())
        .toList();
  }

  /** The prose without anything between backquotes. */
  String words() {
    return SPAN.matcher(prose).replaceAll("");
  }

  /** The anchors that a link may name: those of its headings, as GitHub and GitLab form them. */
  List<String> anchors() {
    return Pattern.compile("(?m)^#{1,6} (.*)$")
        .matcher(prose)
        .results()
        .map(heading -> anchor(heading.group(1)))
        .toList();
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** Where its links and pictures point to. */
  List<String> links() {
    return Pattern.compile("\\]\\(([^)\\s]+)\\)")
        .matcher(words())
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  /**
   * Its calls of the lab, as they are typed. A command that the prose only names, without a word of
   * what it needs, is called for help.
   */
  List<String> calls() {
    Stream<String> named =
        spans().stream().map(span -> span.replaceFirst("^(\\S+ \\w+)$", "$1 --help"));
    return Stream.concat(blocks.stream(), named)
        .filter(line -> line.matches("(\\./lab|lab\\.cmd)( .*)?"))
        .toList();
  }

  /** Its mentions of an option alone, for example {@code --jit c1}. */
  List<String> options() {
    return spans().stream().filter(span -> span.startsWith("--")).toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** The words of a call, as a shell would hand them over, without the program itself. */
  static List<String> arguments(String call) {
    return Pattern.compile("'([^']*)'|(#.*$)|([|>&;].*$)|(\\S+)")
        .matcher(call)
        .results()
        .filter(word -> word.group(2) == null && word.group(3) == null)
        .map(Document::unquoted)
        .skip(1)
        .toList();
  }

  private static String unquoted(MatchResult word) {
    return word.group(1) == null ? word.group() : word.group(1);
  }
}
