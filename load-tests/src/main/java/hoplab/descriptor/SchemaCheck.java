package hoplab.descriptor;

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
import java.util.Map;

/** Holds a descriptor against {@code variant.schema.json} and says what is wrong in words. */
final class SchemaCheck {

  private static final JsonSchema SCHEMA = load();

  private static final Map<String, String> ADVICE_BY_PLACE =
      Map.of(
          "/$defs/name", "use a-z, 0-9 and -, a letter first, 40 at most",
          "/$defs/database", "use a-z, 0-9 and _, a letter first, 40 at most",
          "/$defs/path", "begin with a slash, and write blanks as %20",
          "/$defs/request", "write a method and a path, as GET /api/user/{id}",
          "/$defs/headerName", "use letters, digits and -",
          "/$defs/variable", "use letters, digits, _, . and -");

  private SchemaCheck() {}

  static List<DescriptorError> check(YamlTree yaml) {
    List<DescriptorError> refusals = new ArrayList<>();
    for (ValidationMessage message : SCHEMA.validate(yaml.root())) {
      refusals.add(refusal(yaml, message));
    }
    return refusals;
  }

  private static DescriptorError refusal(YamlTree yaml, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    String place = pointer.isEmpty() ? "the file" : pointer.substring(1).replace('/', '.');
    String property = message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" ->
          new DescriptorError(
              yaml.line(YamlTree.child(pointer, property)),
              "unknown key '" + property + "' in " + place + ": known are " + knownKeys(message));
      case "required" ->
          new DescriptorError(yaml.line(pointer), place + " lacks '" + property + "': add it");
      case "type" ->
          new DescriptorError(
              yaml.line(pointer), place + " must be " + words(message.getSchemaNode().asText()));
      case "pattern" ->
          new DescriptorError(
              yaml.line(pointer),
              place
                  + " cannot be '"
                  + message.getInstanceNode().asText()
                  + "': "
                  + advice(message));
      case "propertyNames" ->
          new DescriptorError(
              yaml.line(YamlTree.child(pointer, property)),
              place + " cannot hold '" + property + "': " + adviceOnKeys(message));
      case "enum" ->
          new DescriptorError(
              yaml.line(pointer), place + " must be one of " + message.getSchemaNode());
      default -> new DescriptorError(yaml.line(pointer), place + ": " + said(message));
    };
  }

  private static String knownKeys(ValidationMessage message) {
    List<String> keys = new ArrayList<>();
    SCHEMA
        .getSchemaNode()
        .at(parent(message) + "/properties")
        .fieldNames()
        .forEachRemaining(keys::add);
    return String.join(", ", keys);
  }

  private static String advice(ValidationMessage message) {
    return ADVICE_BY_PLACE.getOrDefault(parent(message), said(message));
  }

  private static String adviceOnKeys(ValidationMessage message) {
    String reference = message.getSchemaNode().path("$ref").asText("#");
    return ADVICE_BY_PLACE.getOrDefault(reference.substring(1), said(message));
  }

  /** JSON pointer of the part of the schema that holds the violated keyword. */
  private static String parent(ValidationMessage message) {
    String keyword = message.getSchemaLocation().getFragment().toString();
    return keyword.substring(0, keyword.lastIndexOf('/'));
  }

  private static String said(ValidationMessage message) {
    String text = message.getMessage();
    return text.substring(text.indexOf(": ") + 1).strip();
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
