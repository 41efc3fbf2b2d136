package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hoplab.result.Database;
import hoplab.result.Footprint;
import hoplab.result.FootprintFigure;
import hoplab.result.HeavyWork;
import hoplab.result.Jit;
import hoplab.result.LadderStep;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.LoadStep;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.StepOutcome;
import hoplab.result.VisitKind;
import hoplab.result.WarningCode;
import hoplab.result.Word;
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
        "\"schemaVersion\": 6 | \"schemaVersion\": 7 | schemaVersion",
        "\"schemaVersion\": 6 | \"schemaVersion\": 6, \"note\": 1 | note",
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
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void acceptsEveryVersionOnceItIsCompleted(int version) {
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
      assertThat(node.path("required")).hasSameSizeAs(node.path("properties"));
    }
    node.forEach(RunSchemaTest::checkClosed);
  }

  @Test
  void knowsEveryKindOfDoubt() throws IOException {
    JsonNode codes = schema().at("/$defs/warning/properties/code/enum");
    List<String> names = Arrays.stream(WarningCode.values()).map(Enum::name).toList();
    assertThat(codes).extracting(JsonNode::textValue).containsExactlyElementsOf(names);
  }

  @Test
  void knowsEveryWord() throws IOException {
    knows("/$defs/linkKind/enum", LinkKind.values());
    knows("/$defs/visit/enum", VisitKind.values());
    knows("/$defs/comparison/properties/quantile/enum", Quantile.values());
    knows("/$defs/networkPoint/properties/role/enum", NetworkPoint.Role.values());
    knows("/$defs/ladderStep/properties/step/enum", LadderStep.Kind.values());
    knows("/$defs/database/properties/kind/enum", Database.Kind.values());
    knows("/$defs/plan/properties/rigor/enum", Plan.RigorLevel.values());
    knows("/$defs/plan/properties/compilers/enum", Jit.values());
    knows("/$defs/variantLoad/properties/load/enum", Load.values());
    knows("/$defs/loadMode/enum", LoadStep.Mode.values());
    knows("/$defs/loadStep/properties/driver/enum", LoadStep.Driver.values());
    knows("/$defs/heavyArrangement/properties/share/enum", HeavyWork.Share.values());
    knows("/$defs/capacity/properties/limit/enum", StepOutcome.values());
    knows("/$defs/footprintFigure/enum", FootprintFigure.values());
    knows(
        "/$defs/footprintVariant/properties/keys/items/properties/kind/enum",
        Footprint.KeyKind.values());
  }

  private static void knows(String place, Word... words) throws IOException {
    assertThat(schema().at(place))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Arrays.stream(words).map(Word::label).toList());
  }

  private static JsonNode schema() throws IOException, JsonProcessingException {
    try (InputStream schema = Run.class.getResourceAsStream("run.schema.json")) {
      return RunCodec.tree(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
