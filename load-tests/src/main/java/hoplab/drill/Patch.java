package hoplab.drill;

import hoplab.result.ChangeDrill.Edited;
import hoplab.result.LabException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What one variant needs for the change: edits of its own, and shared ones by the names of their
 * files.
 *
 * @param shared names of shared parts
 * @param edits its own
 */
record Patch(List<String> shared, List<Edit> edits) {

  Patch {
    shared = List.copyOf(shared);
    edits = List.copyOf(edits);
  }

  /** That of a variant; empty if nobody wrote one for it. */
  static Optional<Patch> ofVariant(String variant) {
    return read(variant + ".yaml");
  }

  /** A shared part. */
  static Patch ofShared(String name) {
    return read("shared-" + name + ".yaml")
        .orElseThrow(() -> new LabException("there is no part shared-%s.yaml".formatted(name)));
  }

  /** Makes all of its own edits; one entry for each file, in the order of the first edit. */
  List<Edited> apply(Path root) {
    Map<String, Edited> byFile = new LinkedHashMap<>();
    for (Edit edit : edits) {
      byFile.merge(
          edit.file(),
          edit.apply(root),
          (one, other) -> new Edited(one.file(), one.module(), one.lines() + other.lines()));
    }
    return List.copyOf(byFile.values());
  }

  private static Optional<Patch> read(String name) {
    try (InputStream in = Patch.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<String> shared = new ArrayList<>();
      list(root, "shared").forEach(part -> shared.add((String) part));
      List<Edit> edits = new ArrayList<>();
      for (Object one : list(root, "edits")) {
        Map<?, ?> edit = (Map<?, ?>) one;
        edits.add(
            new Edit(
                name,
                (String) edit.get("file"),
                (String) edit.get("find"),
                (String) edit.get("with"),
                (String) edit.get("create")));
      }
      return Optional.of(new Patch(shared, edits));
    } catch (IOException e) {
      throw new LabException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<?> list(Map<?, ?> root, String key) {
    return root.get(key) == null ? List.of() : (List<?>) root.get(key);
  }
}
