package hoplab.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code variant.yaml}, the only thing that the lab knows of a variant. */
public final class VariantFile {

  /** Larger files are refused unread. */
  static final int MAX_BYTES = 256 * 1024;

  private VariantFile() {}

  /**
   * Reads and checks a descriptor.
   *
   * @param file a {@code variant.yaml}, or the folder that holds it
   * @throws LabException with one sentence a line, each beginning with the file and the line number
   */
  public static Variant read(Path file) {
    Path descriptor = Files.isDirectory(file) ? file.resolve("variant.yaml") : file;
    return read(descriptor, text(descriptor));
  }

  /** The same for text that was read already. */
  static Variant read(Path descriptor, String text) {
    try {
      return check(descriptor.toAbsolutePath().normalize(), text);
    } catch (DescriptorError e) {
      throw refused(descriptor, List.of(e));
    }
  }

  private static Variant check(Path descriptor, String text) {
    YamlTree yaml = YamlTree.parse(text);
    List<DescriptorError> refusals = SchemaCheck.check(yaml);
    if (refusals.isEmpty()) {
      Variant variant;
      refusals = TierRules.check(yaml);
      if (refusals.isEmpty()) {
        variant = bind(yaml).toVariant(descriptor.getParent());
        refusals = DescriptorRules.check(variant, yaml);
        if (refusals.isEmpty()) {
          return variant;
        }
      }
    }
    throw refused(descriptor, refusals);
  }

  private static VariantForm bind(YamlTree yaml) {
    try {
      return new ObjectMapper().treeToValue(yaml.root(), VariantForm.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema admits what cannot be bound", e);
    }
  }

  private static String text(Path descriptor) {
    if (!Files.isRegularFile(descriptor)) {
      throw new LabException(descriptor + " is not there: give the path of a variant.yaml.");
    }
    try {
      if (Files.size(descriptor) > MAX_BYTES) {
        throw new LabException(
            descriptor + " is larger than " + MAX_BYTES / 1024 + " KiB: this is no descriptor.");
      }
      return Files.readString(descriptor);
    } catch (CharacterCodingException e) {
      throw new LabException(descriptor + " is not UTF-8: save it as UTF-8.", e);
    } catch (IOException e) {
      throw new LabException(descriptor + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static LabException refused(Path descriptor, List<DescriptorError> refusals) {
    return new LabException(
        refusals.stream()
            .sorted(Comparator.comparingInt(DescriptorError::line))
            .map(refusal -> descriptor + ":" + refusal.line() + ": " + sentence(refusal))
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  /** On one line, whatever the names in it are made of. */
  private static String sentence(DescriptorError refusal) {
    return refusal.getMessage().replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ") + ".";
  }
}
