package hoplab.result;

import java.util.List;
import java.util.Optional;

/**
 * One more field from the database to the page: applied to a copy of the sources, built there, and
 * held against the law with the field.
 *
 * @param field its name
 * @param buildMillis how long the build of the changed copy took
 * @param variants what it touched, by variant
 */
public record ChangeDrill(String field, double buildMillis, List<Touched> variants) {

  public ChangeDrill {
    Rule.text("field", field);
    Rule.notNegative("buildMillis", buildMillis);
    variants = List.copyOf(variants);
  }

  /**
   * What one variant needed.
   *
   * @param variant its name
   * @param own edits of files in its own folder
   * @param shared edits of files that variants share, as far as this one needs them
   * @param deployables tiers whose programs differ from those built without the change
   * @param casesHeld cases of the law, with the field, that its processes kept
   */
  public record Touched(
      String variant,
      List<Edited> own,
      List<Edited> shared,
      List<String> deployables,
      int casesHeld) {
    public Touched {
      Rule.text("variant", variant);
      own = List.copyOf(own);
      shared = List.copyOf(shared);
      deployables = List.copyOf(deployables);
      Rule.within("casesHeld", 1, 1_000_000, casesHeld);
    }
  }

  /**
   * One edited file.
   *
   * @param file with slashes, from the root of the sources
   * @param module the folder of the Maven module that holds it
   * @param lines changed or added
   */
  public record Edited(String file, String module, int lines) {
    public Edited {
      Rule.text("file", file);
      Rule.text("module", module);
      Rule.within("lines", 1, 100_000, lines);
    }
  }

  /** Different modules among edits. */
  public static int modules(List<Edited> edits) {
    return Math.toIntExact(edits.stream().map(Edited::module).distinct().count());
  }

  /** Lines of all edits. */
  public static int lines(List<Edited> edits) {
    return edits.stream().mapToInt(Edited::lines).sum();
  }

  /** What the variant of that name needed. */
  public Optional<Touched> touched(String variant) {
    return variants.stream().filter(one -> one.variant().equals(variant)).findFirst();
  }
}
