package hoplab.descriptor;

import java.nio.file.Path;
import java.util.List;

/**
 * How a tier is built, when any of its sources is newer than what they make.
 *
 * @param commands programs and their arguments, run in the variant's folder one after the other
 * @param sources absolute paths of files and folders
 * @param result absolute path of a file that the last command makes
 */
public record Build(List<List<String>> commands, List<Path> sources, Path result) {

  public Build {
    commands = commands.stream().map(List::copyOf).toList();
    sources = List.copyOf(sources);
  }
}
