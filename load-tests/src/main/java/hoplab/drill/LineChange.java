package hoplab.drill;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line more in the code that answers clients: how long until the tier that it is in answers
 * again, built anew and started anew, while the others keep running.
 */
public final class LineChange {

  private final Variant variant;
  private final FieldDrill drill;
  private final SourceCopy copy;
  private int changes;

  /**
   * @param drill has built the copy
   */
  public LineChange(Variant variant, FieldDrill drill, SourceCopy copy) {
    this.variant = variant;
    this.drill = drill;
    this.copy = copy;
  }

  /**
   * Makes one more change, builds, and starts.
   *
   * @return the time of Maven, and from the start of the tier to its first good answer
   */
  public Duration until(LaunchContext context) {
    Tier api =
        variant.tiers().stream()
            .filter(tier -> tier.name().equals(variant.api()))
            .findFirst()
            .orElseThrow();
    Path module = SourceCopy.module(variant, api).orElseThrow();
    String name = SourceCopy.root(variant).relativize(module).toString().replace('\\', '/');
    change(copy.folder().resolve(name));
    Duration build = copy.build(List.of(name));
    try (RunningVariant running =
        RunningVariant.startInTurn(drill.inCopy(variant), "line-" + variant.name(), context)) {
      return running.tiers().stream()
          .filter(tier -> tier.name().equals(variant.api()))
          .findFirst()
          .orElseThrow()
          .startup()
          .plus(build);
    }
  }

  /** A comment above the first resource: the class differs, for it holds the numbers of lines. */
  private void change(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve(Path.of("src", "main", "java")))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file);
        int at = text.indexOf("\n@Path(");
        if (at >= 0) {
          changes++;
          Files.writeString(
              file, text.substring(0, at) + "\n// change " + changes + text.substring(at));
          return;
        }
      }
      throw new LabException("there is no resource to change in " + module);
    } catch (IOException e) {
      throw new LabException("a line of " + module + " cannot be changed: " + e, e);
    }
  }
}
