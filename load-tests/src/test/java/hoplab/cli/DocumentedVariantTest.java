package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.descriptor.VariantFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guide to a variant of one's own shows an example that the lab takes, and explains every key.
 */
class DocumentedVariantTest {

  private static final Path GUIDE = Document.PROJECT.resolve("docs/adding-a-variant.md");
  private static final Path EXAMPLE = Document.PROJECT.resolve("docs/python-shop/variant.yaml");
  private static final String SCHEMA = "/hoplab/descriptor/variant.schema.json";

  @Test
  void theExampleIsADescriptorThatTheLabTakes() {
    assertThat(VariantFile.read(EXAMPLE).name()).isEqualTo("python-shop");
  }

  @Test
  void theGuideShowsTheExampleAsItIs() throws IOException {
    assertThat(block("yaml")).isEqualTo(Files.readString(EXAMPLE));
    assertThat(Files.readString(EXAMPLE.resolveSibling("shop.py")))
        .contains(block("python").indent(4));
  }

  @Test
  void theGuideExplainsEveryKey() throws IOException {
    JsonNode schema = new JsonMapper().readTree(getClass().getResourceAsStream(SCHEMA));
    List<String> keys = new ArrayList<>(keys(schema));
    keys.addAll(keys(schema.at("/$defs/tier")));
    keys.addAll(keys(schema.at("/$defs/tier/properties/ready")));
    keys.addAll(keys(schema.at("/$defs/tier/properties/build")));
    keys.addAll(keys(schema.at("/$defs/link")));
    keys.addAll(keys(schema.at("/properties/useCases")));
    String guide = Files.readString(GUIDE);
    assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff"})
  void theExamplesOfNextNameNoRegistryAndAreNoModules(String name) throws IOException {
    Path example = Document.PROJECT.resolve("load-tests/examples/next").resolve(name);
    assertThat(Files.readString(example.resolve("package-lock.json")))
        .contains("\"integrity\"")
        .doesNotContain("\"resolved\"");
    assertThat(example.resolve("pom.xml")).doesNotExist();
  }

  private static String block(String language) throws IOException {
    String from = Files.readString(GUIDE).split("```" + language + "\n", 2)[1];
    return from.substring(0, from.indexOf("```"));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
