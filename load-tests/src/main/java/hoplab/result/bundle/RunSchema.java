package hoplab.result.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import hoplab.result.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The published form of {@code run.json}: {@code run.schema.json} beside {@link Run}, JSON Schema
 * 2020-12. A run of an older version is completed to it first. It allows nothing that it does not
 * name.
 */
public final class RunSchema {

  private static final JsonSchema SCHEMA = load("run.schema.json");

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
      OlderVersions.complete(tree);
      return SCHEMA.validate(tree).stream().map(ValidationMessage::getMessage).sorted().toList();
    } catch (JsonProcessingException e) {
      return List.of("run.json is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonSchema load(String name) {
    try (InputStream schema = Run.class.getResourceAsStream(name)) {
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
