package hoplab.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.analysis.ExampleBundle;
import hoplab.result.bundle.Checksums;
import hoplab.result.bundle.RunCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCheckTest {

  /**
   * What only the checksums notice when it changes by a third: circumstances, and doubts that stay
   * below their limits. No figure that is compared stands here.
   */
  private static final Set<String> CONTRADICTED_BY_NOTHING =
      Set.of(
          ".database.rssBytes",
          ".database.startupMillis",
          ".durationMillis",
          ".machine.busyShareBefore",
          ".machine.loadAverageBefore",
          ".machine.logicalProcessors",
          ".machine.memoryBytes",
          ".plan.smallestDifferenceMicros",
          ".plan.smallestRatio",
          ".plan.tierNiceness",
          ".plan.users",
          ".plan.warmUpLimitMillis",
          ".seed",
          ".trials[].baselineProcess",
          ".trials[].busy.busyElsewhereShare",
          ".trials[].busy.busyShare",
          ".trials[].busy.databaseCpuMicrosPerRequest",
          ".trials[].busy.injection.lagMaxMicros",
          ".trials[].busy.injection.lagP50Micros",
          ".trials[].busy.injection.lagP99Micros",
          ".trials[].busy.injection.targets[].inFlightSamples",
          ".trials[].busy.injection.targets[].partsExceedingWhole",
          ".trials[].busy.stolenShare",
          ".trials[].busy.tiers[].compilingShare",
          ".trials[].busy.tiers[].cost.rssBytes",
          ".trials[].busy.tiers[].cost.startupMillis",
          ".trials[].busyElsewhereShare",
          ".trials[].busyShare",
          ".trials[].injection.lagMaxMicros",
          ".trials[].injection.lagP50Micros",
          ".trials[].injection.lagP99Micros",
          ".trials[].injection.targets[].inFlightSamples",
          ".trials[].injection.targets[].partsExceedingWhole",
          ".trials[].stolenShare",
          ".trials[].tiers[].compilingShare");

  @TempDir Path results;

  private Path bundle;
  private String good;

  @BeforeEach
  void write() throws IOException {
    bundle = ExampleBundle.write(results);
    good = Files.readString(bundle.resolve("run.json"));
  }

  @Test
  void findsNothingInAGoodBundle() {
    assertThat(BundleCheck.problems(bundle)).isEmpty();
  }

  @Test
  void noticesEveryNumberThatIsChangedByAThird() throws IOException {
    Set<String> unnoticed = new TreeSet<>();
    for (Leaf leaf : leaves()) {
      change(leaf);
      assertThat(Checksums.match(bundle)).as(leaf.path).isFalse();
      Checksums.write(bundle);
      if (BundleCheck.problems(bundle).isEmpty()) {
        unnoticed.add(leaf.path.replaceAll("\\[[0-9]+]", "[]"));
      }
    }
    assertThat(unnoticed).isEqualTo(new TreeSet<>(CONTRADICTED_BY_NOTHING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id | \"x\" | /id: does not match",
        "/startedAt | \"2026-01-02T03:04:06Z\" | the run is named",
        "/experiment | \"burst\" | the run is named",
        "/valid | false | valid is false where the trials give true",
        "/source/dirty | true | uncommitted changes are stated, yet the warning is missing",
        "/plan/trials | 4 | 4 trials were planned, 3 are there",
        "/plan/confidence | 0.9 | variants[0].userFetch.intervals.p50Micros.low is",
        "/plan/baseline | \"bff-hybrid\" | variants[0].name is \"all-in\"",
        "/durationMillis | 60000 | the trials took",
        "/comparisons/1/verdict | \"INDISTINGUISHABLE\" | comparisons[1].verdict is",
        "/comparisons/1/ratioCiLow | 1.4 | comparisons[1].ratioCiLow is",
        "/variants/1/duplicateOf | null | variants[1].duplicateOf is null",
        "/variants/2/outside | true | bff-hybrid ran outside, yet it has tiers",
        "/trials/1/number | 3 | trial 3 stands in place 2",
        "/trials/1/injection/askedPerSecond | 101 | trial 2 asked for 101.0 users",
        "/trials/1/injection/warmUp/ended | \"TIME_LIMIT\" | warnings is 0 entries",
        "/trials/1/injection/targets/0/name | \"all-in'\" | trial 2 has all-in' twice",
        "/trials/1/injection/targets/0/name | \"other\" | trial 2 lacks all-in without a word",
        "/trials/1/injection/targets/0/meanInFlight | 0.2 | where the trials give",
        "/trials/1/injection/targets/0/latency/count | 1001 | the histogram log holds 1000 times",
        "/trials/1/injection/targets/0/latency/p99Micros | 1200 | the p99 is 1200.000 us, the",
        "/trials/1/injection/targets/0/latency/p50Micros | 1 | beyond the medians of all blocks",
        "/trials/1/injection/targets/0/latency/p50Micros | 9e9 | do not fall",
        "/trials/1/injection/targets/0/parts/0/meanMicros | 1 | add up to",
        "/trials/1/injection/targets/0/histogram | \"all-in.trial1.hlog\" | is named twice",
        "/plan/busyRatePerSecond | 201 | asked for 200.0 users per second, the plan for 201.0 (busy)",
        "/plan/busyRatePerSecond | null | trial 1 has a busy window, the plan none",
        "/trials/1/busy | null | trial 2 lacks a busy window, the plan has one",
        "/trials/1/busy/injection/targets/0/name | \"bff\" | called others in its busy window",
        "/trials/1/busy/injection/warmUp/rounds | 9 | or after another warm-up",
        "/trials/1/busy/injection/targets/0/latency/count | 1001 | trial 2, busy, all-in: the histogram",
        "/trials/1/busy/injection/targets/0/histogram | \"all-in.trial2.hlog\" | is named twice",
        "/variants/2/loads/1/userFetch/p50Micros | 700 | variants[2].loads[1].userFetch.p50Micros is",
        "/variants/2/loads/1/cpuMicrosPerRequest | 1 | variants[2].loads[1].cpuMicrosPerRequest is",
        "/variants/2/loads/1/withoutClientMeanMicros | 1 | loads[1].withoutClientMeanMicros is",
        "/trials/1/injection/targets/0/histogram | \"none.hlog\" | none.hlog is missing"
      })
  void saysWhatContradicts(String pointer, String value, String problem) throws IOException {
    JsonNode tree = RunCodec.tree(good);
    int slash = pointer.lastIndexOf('/');
    ObjectNode holder = (ObjectNode) tree.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    assertThat(holder.has(name)).isTrue();
    holder.set(name, RunCodec.tree(value));
    Files.writeString(bundle.resolve("run.json"), tree.toString());
    Checksums.write(bundle);
    assertThat(BundleCheck.problems(bundle)).anyMatch(found -> found.contains(problem));
  }

  /** No figure tells that a rung was not there, so that its warning is kept as it was stated. */
  @Test
  void keepsTheWordThatARungWasLeftOut() throws IOException {
    ObjectNode tree = (ObjectNode) RunCodec.tree(good);
    ObjectNode warning = ((ArrayNode) tree.get("warnings")).insertObject(0);
    warning.put("code", "RUNG_LEFT_OUT").put("invalidates", false);
    warning.putNull("trial").putNull("variant").put("message", "the rung 'nginx' was left out");
    Files.writeString(bundle.resolve("run.json"), tree.toString());
    Checksums.write(bundle);
    assertThat(BundleCheck.problems(bundle)).noneMatch(found -> found.contains("warnings"));
  }

  @Test
  void noticesHistogramLogsThatChangedPlaces() throws IOException {
    Path one = bundle.resolve("all-in.trial1.hlog");
    Path other = bundle.resolve("bff-hybrid.trial1.hlog");
    Path aside = Files.move(one, bundle.resolve("aside"));
    Files.move(other, one);
    Files.move(aside, other);
    assertThat(BundleCheck.problems(bundle)).anyMatch(found -> found.contains("SHA256SUMS"));
    Checksums.write(bundle);
    assertThat(BundleCheck.problems(bundle))
        .anyMatch(found -> found.startsWith("trial 1, all-in: the p50 is"))
        .anyMatch(found -> found.startsWith("trial 1, bff-hybrid: the mean is"));
  }

  @Test
  void noticesAHistogramLogThatIsMissingOrDamaged() throws IOException {
    Files.delete(bundle.resolve("all-in.trial1.hlog"));
    Files.writeString(bundle.resolve("all-in.trial2.hlog"), "damaged");
    assertThat(BundleCheck.problems(bundle))
        .anyMatch(found -> found.contains("all-in.trial1.hlog is missing"))
        .anyMatch(found -> found.contains("all-in.trial2.hlog is damaged or empty"));
  }

  @Test
  void noticesThatTheFolderWasRenamed() throws IOException {
    Path renamed = Files.move(bundle, results.resolve("best-run"));
    assertThat(BundleCheck.problems(renamed))
        .singleElement()
        .asString()
        .startsWith("the folder is named best-run, the run 2026");
  }

  @Test
  void saysThatThereIsNoBundle() {
    assertThat(BundleCheck.problems(results))
        .singleElement()
        .asString()
        .contains("holds no run.json");
  }

  @Test
  void saysThatAFileIsNotJson() throws IOException {
    Files.writeString(bundle.resolve("run.json"), "<html>");
    assertThat(BundleCheck.problems(bundle)).anyMatch(found -> found.contains("is not JSON"));
  }

  /** A number somewhere in run.json, and how to write another in its place. */
  private record Leaf(String path, JsonNode value, Consumer<JsonNode> change) {}

  private void change(Leaf leaf) throws IOException {
    double factor = 4.0 / 3;
    JsonNode tree = RunCodec.tree(good);
    List<Leaf> found = new ArrayList<>();
    collect("", tree, found);
    Leaf same = found.stream().filter(one -> one.path.equals(leaf.path)).findFirst().get();
    same.change.accept(
        leaf.value.isIntegralNumber()
            ? LongNode.valueOf((long) Math.floor(leaf.value.longValue() * factor) + 1)
            : DoubleNode.valueOf(
                leaf.value.doubleValue() == 0 ? 0.01 : leaf.value.doubleValue() * factor));
    Files.writeString(bundle.resolve("run.json"), tree.toString());
  }

  private List<Leaf> leaves() throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    collect("", RunCodec.tree(good), leaves);
    assertThat(leaves).hasSizeGreaterThan(300);
    return leaves;
  }

  private static void collect(String path, JsonNode node, List<Leaf> leaves) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> visit(path + "." + name, object.get(name), v -> object.set(name, v), leaves));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        visit(path + "[" + i + "]", array.get(i), v -> array.set(place, v), leaves);
      }
    }
  }

  private static void visit(
      String path, JsonNode value, Consumer<JsonNode> change, List<Leaf> leaves) {
    if (value.isNumber()) {
      leaves.add(new Leaf(path, value, change));
    } else {
      collect(path, value, leaves);
    }
  }
}
