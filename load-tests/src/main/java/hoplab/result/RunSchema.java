package hoplab.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The published form of {@code run.json}: {@code run.v5.schema.json} beside this class, JSON Schema
 * 2020-12, and those of the versions before it for older bundles. It allows nothing that it does
 * not name.
 */
public final class RunSchema {

  private static final List<JsonSchema> VERSIONS =
      IntStream.rangeClosed(1, Run.SCHEMA_VERSION)
          .mapToObj(version -> load("run.v" + version + ".schema.json"))
          .toList();

  private RunSchema() {}

  /**
   * Where {@code json} departs from the schema, one sentence each with the place; empty if nowhere.
   */
  public static List<String> problems(String json) {
    try {
      JsonNode tree = RunCodec.tree(json);
      JsonNode version = tree.path("schemaVersion");
      if (version.isNumber() && !version.isInt()) { // the validator cannot compare infinity
        return List.of("$.schemaVersion: " + version + " is no version");
      }
      int known = Math.min(Math.max(version.asInt(Run.SCHEMA_VERSION), 1), Run.SCHEMA_VERSION);
      return VERSIONS.get(known - 1).validate(tree).stream()
          .map(ValidationMessage::getMessage)
          .sorted()
          .toList();
    } catch (JsonProcessingException e) {
      return List.of("run.json is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonSchema load(String name) {
    try (InputStream schema = RunSchema.class.getResourceAsStream(name)) {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder()
              .formatAssertionsEnabled(true)
              .locale(Locale.ROOT)
              .build();
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
