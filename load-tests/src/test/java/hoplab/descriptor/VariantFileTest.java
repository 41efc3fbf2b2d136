package hoplab.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoplab.result.LabException;
import hoplab.result.LinkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VariantFileTest {

  private static final String GOOD =
      """
      name: two-tiers
      title: Two tiers
      databases: [users]
      secrets: [api-key]
      settings: {max-age: 60, none: ""}
      tiers:
        front:
          jar: front.jar
          environment:
            QUARKUS_HTTP_PORT: "${port}"
            BACK: "${tier.back.url}"
            KEY: "${secret.api-key}"
            AGE: "${setting.max-age}"
          ready: {path: /ready}
        back:
          command: ["${java}", Back.java]
          environment:
            DATABASE: "${database.users.url}"
            NUMBER: 8080
            FLAG: on
          ready:
            path: /ready
            headers: {X-Api-Key: "${secret.api-key}"}
      links:
        - {name: edge, kind: edge, from: client, to: front}
        - {name: inner, kind: private, from: front, to: back}
        - {name: data, kind: data, from: back, to: users}
      api: front
      page: front
      useCases:
        user-fetch: ["GET /api/user/{id}"]
        statement: ["POST /api/user/{id}/statement?months=12"]
      differences: ["Two processes: that is the pattern."]
      """;

  @TempDir Path folder;

  @BeforeEach
  void buildTheJar() throws IOException {
    Files.createFile(folder.resolve("front.jar"));
  }

  @Test
  void readsWhatADatabaseIsFilledWithAndHowATierIsBuilt() throws IOException {
    Files.createFile(folder.resolve("front.js"));
    Variant variant =
        read(
            GOOD.replace("databases: [users]", "databases: [{name: users, data: shop}]")
                .replace(
                    "    jar: front.jar\n",
                    """
                        jar: front.jar
                        build:
                          commands: [[npm, ci], [npm, run, build]]
                          sources: [front.js]
                          result: made/front
                    """));
    assertThat(variant.databases()).containsExactly("users");
    assertThat(variant.data()).containsExactly(Map.entry("users", DataSet.SHOP));
    assertThat(variant.tiers().get(0).build())
        .contains(
            new Build(
                List.of(List.of("npm", "ci"), List.of("npm", "run", "build")),
                List.of(folder.resolve("front.js")),
                folder.resolve("made/front")));
  }

  @Test
  void readsAGoodDescriptor() {
    Variant variant = read(GOOD);
    assertThat(variant.name()).isEqualTo("two-tiers");
    assertThat(variant.folder()).isEqualTo(folder);
    assertThat(variant.tiers()).extracting(Tier::name).containsExactly("front", "back");
    assertThat(variant.tiersInStartOrder()).extracting(Tier::name).containsExactly("back", "front");
    assertThat(variant.tiers().get(0).jar()).contains(folder.resolve("front.jar"));
    assertThat(variant.tiers().get(1).command()).containsExactly("${java}", "Back.java");
    assertThat(variant.tiers().get(1).environment())
        .as("scalars reach a process as they are written")
        .containsEntry("NUMBER", "8080")
        .containsEntry("FLAG", "on");
    assertThat(variant.link("front", "back")).map(Link::kind).contains(LinkKind.PRIVATE);
    assertThat(variant.useCases().keySet()).containsExactly("user-fetch", "statement");
    assertThat(variant.page()).contains("front");
  }

  @Test
  void readsTheDescriptorOfAFolder() {
    read(GOOD);
    assertThat(VariantFile.read(folder).name()).isEqualTo("two-tiers");
  }

  @Test
  void setsOtherwiseWhatIsDeclaredAndNothingElse() {
    Variant variant = read(GOOD);
    assertThat(variant.settings()).containsEntry("max-age", "60").containsEntry("none", "");
    Variant otherwise = variant.with(Map.of("max-age", ""));
    assertThat(otherwise.settings()).containsEntry("max-age", "").containsEntry("none", "");
    assertThat(otherwise.with(Map.of("max-age", "60"))).isEqualTo(variant);
    assertThatThrownBy(() -> variant.with(Map.of("maxage", "1")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("two-tiers has no setting 'maxage': declare it in ");
  }

  @ParameterizedTest(name = "{2}: {3}")
  @MethodSource("mistakes")
  void refusesWithTheLine(String replaced, String by, int line, String sentence) {
    assertThat(GOOD).contains(replaced);
    assertThatThrownBy(() -> read(GOOD.replace(replaced, by)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(folder.resolve("variant.yaml") + ":" + line + ": ")
        .hasMessageContaining(sentence)
        .message()
        .endsWith(".");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "title: Two",
            "titel: Two",
            2,
            "unknown key 'titel' in the file: known are name, title,"),
        arguments("title: Two tiers\n", "", 1, "lacks 'title'"),
        arguments("jar: front.jar", "jra: front.jar", 8, "unknown key 'jra' in tiers.front"),
        arguments("path: /ready\n", "port: 1\n", 22, "unknown key 'port' in tiers.back.ready"),
        arguments("databases: [users]", "databases: users", 3, "databases must be a list"),
        arguments("title: Two tiers", "title: [Two]", 2, "title must be text"),
        arguments("title: Two tiers", "title:", 2, "title must be text"),
        arguments(
            "name: two-tiers",
            "name: Two Tiers",
            1,
            "name cannot be 'Two Tiers': use a-z, 0-9 and -"),
        arguments("  back:", "  Back:", 15, "tiers cannot hold 'Back': use a-z"),
        arguments("NUMBER: 8080", "NUM BER: 8080", 19, "cannot hold 'NUM BER': use letters"),
        arguments("secrets: [api-key]", "secrets: [a, a]", 4, "secrets"),
        arguments("kind: edge", "kind: outer", 25, "links.0.kind must be one of"),
        arguments("[\"GET /api", "[\"FETCH /api", 31, "write a method and a path"),
        arguments("user/{id}\"", "user/{name}\"", 31, "only {id} is known"),
        arguments("user-fetch:", "user-fetsch:", 31, "unknown key 'user-fetsch' in useCases"),
        arguments("front.jar", "missing.jar", 8, "missing.jar is not there: build first"),
        arguments("jar: front.jar", "command: [x]\n    jar: y", 7, "either a jar or a command"),
        arguments("    jar: front.jar\n", "", 7, "either a jar or a command"),
        arguments("from: front, to: back", "from: front, to: bakc", 26, "'bakc' is neither"),
        arguments("from: back, to: users", "from: bock, to: users", 27, "'bock' is neither"),
        arguments("kind: data, from: back", "kind: private, from: back", 27, "a data link, and"),
        arguments("kind: edge", "kind: private", 25, "an edge, and only an edge"),
        arguments("name: inner", "name: edge", 26, "the link 'edge' is there twice"),
        arguments(
            "api: front",
            "  - {name: loop, kind: private, from: back, to: front}\napi: front",
            28,
            "the link 'loop' closes a cycle"),
        arguments("front, to: back", "front, to: front", 26, "'inner' closes a cycle"),
        arguments("api: front", "api: frond", 28, "'frond' is not a tier"),
        arguments("page: front", "page: users", 29, "'users' is not a tier"),
        arguments("${port}", "${prot}", 10, "unknown placeholder"),
        arguments("${port}", "${port", 10, "unknown placeholder"),
        arguments("${tier.back.url}", "${tier.back.uri}", 11, "unknown placeholder"),
        arguments("${tier.back.url}", "${tier.beck.url}", 11, "the tier 'beck'"),
        arguments("${database.users.url}", "${database.orders.url}", 18, "the database 'orders'"),
        arguments("${secret.api-key}\"\n", "${secret.key}\"\n", 12, "the secret 'key'"),
        arguments("{max-age: 60, none", "{max-age: [60], none", 5, "settings.max-age must be text"),
        arguments("{max-age: 60, none", "{Max Age: 60, none", 5, "cannot hold 'Max Age': use a-z"),
        arguments(
            "{max-age: 60, none", "{other: 60, none", 13, "the setting 'max-age' that is not"),
        arguments("{max-age: 60, none", "{max-age: \"${port}\", none", 5, "write plain text"),
        arguments("Back.java]", "\"${secret.api-key}\"]", 16, "a command is visible to all"),
        arguments("{path: /ready}", "{path: \"/${port}\"}", 14, "cannot hold a placeholder"),
        arguments("{path: /ready}", "{path: ready}", 14, "begin with a slash"),
        arguments("title: Two tiers", "name: again", 2, "the key 'name' is there twice"),
        arguments("title: Two tiers", "title: &a [*a]", 2, "anchors and aliases"),
        arguments("title: Two tiers", "title: \"Two", 5, "this is not YAML"),
        arguments("title: Two tiers", "title: T\n...\n---\nname: b", 4, "this is not YAML"),
        arguments("title: Two tiers", "? [a]\n: b", 2, "a key must be plain text"),
        arguments("secrets: [api-key]", "secrets: [" + "[".repeat(99), 1, "this is not YAML"),
        arguments("  back:\n", "  client:\n", 15, "no tier can be called client"));
  }

  @Test
  void saysEverythingThatIsWrongInTheOrderOfTheFile() {
    String twoMistakes = GOOD.replace("${port}", "${prot}").replace("page: front", "page: frnt");
    assertThatThrownBy(() -> read(twoMistakes))
        .message()
        .satisfies(m -> assertThat(m.lines()).hasSize(2))
        .matches("(?s).*:10: .*:29: .*");
  }

  @Test
  void refusesABombOfAliasesAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("aliases");
  }

  @Test
  void refusesAHugeFileUnread() {
    String huge = GOOD + "#".repeat(VariantFile.MAX_BYTES);
    assertThatThrownBy(() -> read(huge)).hasMessageContaining("larger than");
  }

  @Test
  void refusesWhatIsNotThereOrNoText() throws IOException {
    assertThatThrownBy(() -> VariantFile.read(folder.resolve("nowhere")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("is not there");
    assertThatThrownBy(() -> read("")).isInstanceOf(LabException.class);
    assertThatThrownBy(() -> read("- a\n- b")).isInstanceOf(LabException.class);
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> VariantFile.read(binary))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("UTF-8");
  }

  private Variant read(String yaml) {
    try {
      return VariantFile.read(Files.writeString(folder.resolve("variant.yaml"), yaml));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
