package hoplab.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoplab.contract.BadRequest;
import java.io.IOException;

/** What somebody signs in with. Its text never appears in {@link #toString()}. */
public record Credentials(String user, String password) {
  /** What a client that sends something else is told. */
  public static final String RULE = "send {\"user\":\"...\",\"password\":\"...\"} as JSON";

  private static final String TYPE = "application/json";
  private static final int MAX_BYTES = 1024;

  /**
   * Reads a request's body.
   *
   * @param type the request's Content-Type, or null
   * @throws BadRequest if it is no JSON of at most 1 KB, or says something else
   */
  public static Credentials parse(ObjectMapper json, String type, byte[] body) {
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
      throw new BadRequest(RULE);
    }
    if (body == null || body.length == 0 || body.length > MAX_BYTES) {
      throw new BadRequest(RULE);
    }
    JsonNode tree = tree(json, body);
    return new Credentials(text(tree, "user"), text(tree, "password"));
  }

  private static JsonNode tree(ObjectMapper json, byte[] body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new BadRequest(RULE);
    } catch (IOException e) {
      throw new BadRequest(RULE); // bytes that are no text
    }
  }

  private static String text(JsonNode tree, String name) {
    JsonNode value = tree == null ? null : tree.get(name);
    if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
      throw new BadRequest(RULE);
    }
    return value.textValue();
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
