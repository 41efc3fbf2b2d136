package hoplab.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSchemaTest {

  @Test
  void acceptsWhatTheCodecWrites() {
    assertThat(RunSchema.problems(RunCodec.write(ExampleRun.run()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": 5 | \"schemaVersion\": 6 | schemaVersion",
        "\"schemaVersion\": 5 | \"schemaVersion\": 5, \"note\": 1 | note",
        "\"signIn\": \"on\" | \"signIn\": true | signIn",
        "\"step\": \"sign-in\" | \"step\": \"sign-up\" | step",
        "\"seed\": -7, | '' | seed",
        "\"rigor\": \"quick\" | \"rigor\": \"hasty\" | rigor",
        "\"p50Micros\": 602.111 | \"p50Micros\": -1 | p50Micros",
        "\"busyShareBefore\": 0.015 | \"busyShareBefore\": 1.5 | busyShareBefore",
        "\"startedAt\": \"2026-01-02T03 | \"startedAt\": \"2026-13-02T03 | startedAt",
        "\"code\": \"ERRORS\" | \"code\": \"GREMLINS\" | code",
        "\"governor\": null | \"governor\": 3 | governor",
        "\"histogram\": \"all-in | \"histogram\": \"../all-in | histogram",
        "\"quantile\": \"p99.9\" | \"quantile\": \"p42\" | quantile",
        "\"verdict\": \"INVALID\" | \"verdict\": \"MAYBE\" | verdict"
      })
  void namesThePlaceOfADeparture(String from, String to, String place) {
    String good = RunCodecTest.golden();
    assertThat(good).contains(from);
    assertThat(RunSchema.problems(good.replace(from, to)))
        .isNotEmpty()
        .allMatch(problem -> problem.contains(place));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void acceptsEveryVersionAsItWas(int version) {
    String golden = RunCodecTest.golden("run.v" + version + ".golden.json");
    assertThat(RunSchema.problems(golden)).isEmpty();
  }

  @Test
  void saysThatTextIsNotJson() {
    assertThat(RunSchema.problems("<html>")).hasSize(1).first().asString().contains("is not JSON");
  }

  @Test
  void closesEveryObjectAndRequiresEveryKey() throws IOException {
    checkClosed(schema());
  }

  private static void checkClosed(JsonNode node) {
    if (node.has("properties")) {
      assertThat(node.path("additionalProperties").isBoolean()).isTrue();
      assertThat(node.path("additionalProperties").booleanValue()).isFalse();
      int later = node.path("properties").has("diagnostics") ? 1 : 0; // than this version's first
      assertThat(node.path("required").size() + later).isEqualTo(node.path("properties").size());
    }
    node.forEach(RunSchemaTest::checkClosed);
  }

  @Test
  void knowsEveryKindOfDoubt() throws IOException {
    JsonNode codes = schema().at("/$defs/warning/properties/code/enum");
    List<String> names = Arrays.stream(WarningCode.values()).map(Enum::name).toList();
    assertThat(codes).extracting(JsonNode::textValue).containsExactlyElementsOf(names);
  }

  private static JsonNode schema() throws IOException, JsonProcessingException {
    try (InputStream schema = RunSchema.class.getResourceAsStream("run.v5.schema.json")) {
      return RunCodec.tree(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
