package hoplab.result.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hoplab.result.LabException;
import hoplab.result.Run;

/**
 * {@link Run} to JSON and back.
 *
 * <p>Keys stand in the order of the records' components. Numbers keep their full precision, in the
 * shortest form that reads back as the same number, so that everything can be computed again from
 * the trials and must come out equal; rounding is for whoever displays. Moments are ISO 8601 in
 * UTC. What is absent is {@code null}, never left out. Neither locale nor time zone nor operating
 * system changes a byte. NaN and infinity cannot occur: the records refuse them.
 */
public final class RunCodec {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Double.toString of Java 17 and of later ones differ in the last digits
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(new SameEverywhere());

  private RunCodec() {}

  /** The run as indented JSON, ending with a line feed. */
  public static String write(Run run) {
    try {
      return WRITER.writeValueAsString(run) + "\n";
    } catch (JsonProcessingException e) {
      throw new LabException("The run cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads what this version or an earlier one wrote.
   *
   * @throws LabException if it is not JSON, of a newer schema version, or not a run that can be;
   *     the message says where
   */
  public static Run read(String json) {
    try {
      JsonNode tree = tree(json);
      requireKnownVersion(tree.path("schemaVersion"));
      OlderVersions.complete(tree);
      return MAPPER.treeToValue(tree, Run.class);
    } catch (ValueInstantiationException e) {
      throw new LabException(
          "run.json holds a figure that cannot be, at "
              + e.getPathReference()
              + ": "
              + e.getCause().getMessage(),
          e);
    } catch (JsonProcessingException e) {
      throw new LabException("run.json is not a run: " + e.getOriginalMessage(), e);
    }
  }

  /** Any JSON, with duplicate keys and trailing text refused. */
  public static JsonNode tree(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  private static void requireKnownVersion(JsonNode version) {
    if (!version.isInt() || version.intValue() < 1) {
      throw new LabException("run.json needs a schemaVersion from 1, got " + version + ".");
    }
    if (version.intValue() > Run.SCHEMA_VERSION) {
      throw new LabException(
          "run.json has schema version "
              + version
              + ", this lab reads up to "
              + Run.SCHEMA_VERSION
              + ": use a newer lab.");
    }
  }

  /** The default printer, but with line feeds on every system, and no blank before a colon. */
  private static final class SameEverywhere extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    SameEverywhere() {
      super(
          Separators.createDefaultInstance()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("")
              .withObjectEmptySeparator(""));
      indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    private SameEverywhere(SameEverywhere base) {
      super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new SameEverywhere(this);
    }
  }
}
