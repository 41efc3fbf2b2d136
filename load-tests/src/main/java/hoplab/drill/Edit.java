package hoplab.drill;

import hoplab.result.ChangeDrill.Edited;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One edit of one file, found by its text and not by its line, so that other changes of the file do
 * not matter. Either {@code find} and {@code with} are there, or {@code create}.
 *
 * @param patch the file that this edit is from, for messages
 * @param file with slashes, from the root of the sources
 * @param find a text that stands in the file exactly once; null for a new file
 * @param with what replaces it
 * @param create the content of a new file; null for an edit
 */
record Edit(String patch, String file, String find, String with, String create) {

  Edit {
    boolean edits = find != null && with != null && create == null;
    boolean creates = find == null && with == null && create != null;
    if (file == null || !(edits || creates)) {
      throw new LabException(
          patch + ": an edit needs 'file' and either 'find' and 'with', or 'create': " + file);
    }
  }

  /**
   * Makes it.
   *
   * @param root of the sources, which are changed
   * @throws LabException if the text is not there, or more than once: the message names it
   */
  Edited apply(Path root) {
    Path path = root.resolve(file);
    try {
      if (create != null) {
        if (Files.exists(path)) {
          throw new LabException("%s: %s is there already".formatted(patch, file));
        }
        Files.createDirectories(path.getParent());
        Files.writeString(path, create);
        return new Edited(file, module(root), lines(create, ""));
      }
      String text = Files.exists(path) ? Files.readString(path) : "";
      int found = text.split(Pattern.quote(find), -1).length - 1;
      if (found != 1) {
        throw new LabException(
            "%s: the anchor stands %s in %s: %s"
                .formatted(patch, found == 0 ? "nowhere" : found + " times", file, find.strip()));
      }
      Files.writeString(path, text.replace(find, with));
      return new Edited(file, module(root), lines(with, find));
    } catch (IOException e) {
      throw new LabException("%s: %s cannot be edited: %s".formatted(patch, file, e), e);
    }
  }

  /** Lines of a text that are in no line of the other. */
  private static int lines(String text, String other) {
    Set<String> before = Set.copyOf(other.lines().distinct().toList());
    return Math.toIntExact(text.lines().filter(line -> !before.contains(line)).count());
  }

  /** The nearest folder above the file that Maven knows. */
  private String module(Path root) {
    Path folder = root.resolve(file).getParent();
    while (!folder.equals(root) && !Files.exists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return root.relativize(folder).toString().replace('\\', '/');
  }
}
