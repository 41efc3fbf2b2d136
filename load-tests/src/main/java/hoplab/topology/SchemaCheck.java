package hoplab.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Holds a descriptor against {@code variant.schema.json} and says what is wrong in words. */
final class SchemaCheck {

  private static final JsonSchema SCHEMA = load();

  private SchemaCheck() {}

  static List<Refusal> check(YamlTree yaml) {
    List<Refusal> refusals = new ArrayList<>();
    for (ValidationMessage message : SCHEMA.validate(yaml.root())) {
      refusals.add(refusal(yaml, message));
    }
    return refusals;
  }

  private static Refusal refusal(YamlTree yaml, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    String place = pointer.isEmpty() ? "the file" : pointer.substring(1).replace('/', '.');
    String property = message.getProperty();
    JsonNode expected = message.getSchemaNode();
    switch (message.getType()) {
      case "additionalProperties":
        return new Refusal(
            yaml.line(YamlTree.child(pointer, property)),
            "unknown key '" + property + "' in " + place + knownKeys(message));
      case "required":
        return new Refusal(yaml.line(pointer), place + " lacks '" + property + "': add it");
      case "type":
        return new Refusal(yaml.line(pointer), place + " must be " + words(expected.asText()));
      case "pattern":
        return new Refusal(
            yaml.line(pointer),
            place + " is not allowed as it stands: it must match " + expected.asText());
      case "propertyNames":
        return new Refusal(yaml.line(YamlTree.child(pointer, property)), nameOf(property, place));
      case "enum":
        return new Refusal(yaml.line(pointer), place + " must be one of " + expected);
      default:
        String text = message.getMessage();
        String said = text.substring(text.indexOf(": ") + 1).trim();
        return new Refusal(yaml.line(pointer), place + ": " + said);
    }
  }

  private static String nameOf(String property, String place) {
    return "'" + property + "' in " + place + " cannot be a name: use a-z, 0-9 and -";
  }

  private static String knownKeys(ValidationMessage message) {
    return "";
  }

  private static String words(String type) {
    return switch (type) {
      case "object" -> "a map of keys and values";
      case "array" -> "a list";
      default -> "text";
    };
  }

  private static JsonSchema load() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    try (InputStream schema = SchemaCheck.class.getResourceAsStream("variant.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
