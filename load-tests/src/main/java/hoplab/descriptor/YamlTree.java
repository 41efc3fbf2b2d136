package hoplab.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as a JSON tree that knows its lines. Every scalar is text, whatever it looks like,
 * for nothing in a descriptor is a number; an empty one is null. Aliases are refused, so the tree
 * is never larger than the file.
 */
final class YamlTree {

  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final JsonNode root;

  private YamlTree(String text) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      root = node == null ? JsonNodeFactory.instance.nullNode() : convert(node, "");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new DescriptorError(
          line, "this is not YAML: " + e.getProblem().replaceAll("\\s+", " "));
    } catch (YAMLException e) {
      throw new DescriptorError(1, "this is not YAML: " + e.getMessage().replaceAll("\\s+", " "));
    }
  }

  /**
   * Parses one document.
   *
   * @throws DescriptorError with the line that is to blame
   */
  static YamlTree parse(String text) {
    return new YamlTree(text);
  }

  JsonNode root() {
    return root;
  }

  /** Line of the value at a JSON pointer, or of its nearest parent that is there, from 1. */
  int line(String pointer) {
    String path = pointer;
    while (!lines.containsKey(path) && !path.isEmpty()) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return lines.getOrDefault(path, 1);
  }

  /** The JSON pointer of a child. */
  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, lineOf(node));
    if (!seen.add(node)) {
      throw new DescriptorError(
          lineOf(node), "write the value out: anchors and aliases are not allowed");
    }
    if (node instanceof MappingNode mapping) {
      return convert(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, child(pointer, String.valueOf(array.size()))));
      }
      return array;
    }
    return Tag.NULL.equals(node.getTag())
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.textNode(((ScalarNode) node).getValue());
  }

  private ObjectNode convert(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new DescriptorError(lineOf(tuple.getKeyNode()), "a key must be plain text");
      }
      String name = key.getValue();
      if (object.has(name)) {
        throw new DescriptorError(
            lineOf(key), "the key '" + name + "' is there twice: keep one of them");
      }
      lines.put(child(pointer, name), lineOf(key));
      object.set(name, convert(tuple.getValueNode(), child(pointer, name)));
    }
    return object;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
