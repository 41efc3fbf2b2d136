package hoplab.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.LabException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Any text as {@code variant.yaml}: a variant that can be started, or sentences with lines. */
public final class VariantFileFuzz {

  private static final Path FILE = Path.of("variant.yaml").toAbsolutePath();
  private static final Pattern SENTENCE =
      Pattern.compile(Pattern.quote(FILE.toString()) + ":[1-9][0-9]*: .*\\.");

  private VariantFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      Variant variant = VariantFile.read(FILE, text);
      assertThat(variant.tiersInStartOrder()).hasSameSizeAs(variant.tiers());
    } catch (LabException e) {
      assertThat(e.getMessage().split("\n")).allMatch(SENTENCE.asMatchPredicate(), "a sentence");
    }
  }
}
