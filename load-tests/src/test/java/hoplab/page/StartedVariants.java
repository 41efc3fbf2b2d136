package hoplab.page;

import hoplab.database.DatabaseServer;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.RunningVariants;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.result.Plan;
import hoplab.trial.TierFlags;
import java.nio.file.Path;
import java.util.Optional;

/** The three variants as the build has packaged them, and the page that may frame theirs. */
final class StartedVariants implements AutoCloseable {

  private final ProcessReaper reaper = ProcessReaper.start();
  private final DatabaseServer database = DatabaseServer.embedded(reaper);
  private final SideBySide sideBySide = SideBySide.open();
  private final RunningVariants running;

  StartedVariants(Path logs) {
    running =
        RunningVariants.start(
            Plan.USUAL_VARIANTS.stream()
                .map(name -> VariantFile.read(Path.of("..", name, "variant.yaml").toAbsolutePath()))
                .map(variant -> variant.framedBy(sideBySide.origin()))
                .toList(),
            LaunchContext.direct(reaper, Optional.of(database), TierFlags.jvm(Jit.C1), logs));
    sideBySide.show(running.all(), Path.of("..", "results"));
  }

  RunningVariant variant(String name) {
    return running.all().stream()
        .filter(one -> one.variant().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The origin of a variant's page. */
  String page(String name) {
    return variant(name).page().orElseThrow().toString();
  }

  /** The origin that may frame the pages, where they are side by side. */
  String sideBySide() {
    return sideBySide.origin().toString();
  }

  @Override
  public void close() {
    running.close();
    sideBySide.close();
    database.close();
    reaper.close();
  }
}
