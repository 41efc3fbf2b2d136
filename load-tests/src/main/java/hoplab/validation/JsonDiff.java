package hoplab.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Where one JSON tree states something else than another. */
final class JsonDiff {

  /** The last digits of a sum may differ between machines. */
  private static final double ROUNDING_SHARE = 1e-9;

  /** Sentences for people: their wording may improve; the figures in them stand elsewhere too. */
  private static final String PROSE = "message";

  private final List<String> found = new ArrayList<>();

  private JsonDiff() {}

  static List<String> of(JsonNode stated, JsonNode computed) {
    JsonDiff departures = new JsonDiff();
    departures.compare("", stated, computed);
    return departures.found;
  }

  private void compare(String path, JsonNode stated, JsonNode computed) {
    if (stated.isObject() && computed.isObject()) {
      for (Iterator<String> names = computed.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!name.equals(PROSE)) {
          compare(
              path.isEmpty() ? name : path + "." + name, stated.path(name), computed.path(name));
        }
      }
    } else if (stated.isArray() && computed.isArray() && stated.size() == computed.size()) {
      for (int i = 0; i < computed.size(); i++) {
        compare(path + "[" + i + "]", stated.get(i), computed.get(i));
      }
    } else if (!same(stated, computed)) {
      found.add(path + " is " + text(stated) + " where the trials give " + text(computed));
    }
  }

  private static boolean same(JsonNode stated, JsonNode computed) {
    if (stated.isNumber() && computed.isNumber()) {
      double size = Math.max(Math.abs(stated.doubleValue()), Math.abs(computed.doubleValue()));
      return Math.abs(stated.doubleValue() - computed.doubleValue()) <= ROUNDING_SHARE * size;
    }
    return stated.equals(computed);
  }

  private static String text(JsonNode node) {
    return node.isArray() ? node.size() + " entries" : node.toString();
  }
}
