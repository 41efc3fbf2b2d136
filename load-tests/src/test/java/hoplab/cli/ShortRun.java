package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hoplab.result.bundle.Checksums;
import hoplab.result.bundle.RunCodec;
import hoplab.validation.BundleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a short run of the packaged lab left. */
final class ShortRun {

  private ShortRun() {}

  /** The one bundle in a folder. */
  static Path only(Path results) throws IOException {
    try (Stream<Path> bundles = Files.list(results)) {
      List<Path> all = bundles.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  /** What is wrong with a bundle whose {@code run.json} is changed, with checksums that fit. */
  static List<String> problemsOnceChanged(Path bundle, Consumer<JsonNode> change)
      throws IOException {
    Path file = bundle.resolve("run.json");
    JsonNode tree = RunCodec.tree(Files.readString(file));
    change.accept(tree);
    Files.writeString(file, tree.toString());
    Checksums.write(bundle);
    return BundleCheck.problems(bundle);
  }
}
