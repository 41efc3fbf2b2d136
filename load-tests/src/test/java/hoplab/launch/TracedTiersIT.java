package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.TraceFile;
import hoplab.contract.TraceKey;
import hoplab.contract.TraceNote;
import hoplab.contract.TraceStamp;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.process.ProcessReaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tier that answers a user fetch notes where its time goes, packaged as it is measured. */
class TracedTiersIT {

  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xmx128m");
  private static final long KEY = 0xabc;

  @TempDir private static Path logs;
  @TempDir private static Path folder;
  private static ProcessReaper reaper;
  private static DatabaseServer database;

  @BeforeAll
  static void startDatabase() {
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
    reaper.close();
  }

  @ParameterizedTest
  @CsvSource({
    "all-in/variant.yaml, app",
    "all-in/self-call.variant.yaml, app",
    "all-in/pass-through.variant.yaml, app",
    "bff-hybrid/variant.yaml, user-service",
    "decoupled/variant.yaml, api"
  })
  void notesATracedRequestInEveryTierThatAnswersIt(String file, String last) throws IOException {
    Variant variant = VariantFile.read(Path.of("..", file.split("/")));
    TierTraces traces = new TierTraces(folder);
    try (RunningVariant running = start(variant, traces)) {
      TraceFile front = armed(traces, running, variant.api());
      TraceFile back = armed(traces, running, last);
      RawRequest fetch = RawRequest.of("GET", "/api/user/u00042").with(running.credentials());
      RawResponse plain = fetch.sendTo(running.api());
      assertThat(front.notes()).as("of a request without a number").isEmpty();

      RawResponse traced = fetch.with(TraceKey.HEADER, TraceKey.id(KEY)).sendTo(running.api());

      assertThat(traced.status()).isEqualTo(200);
      assertThat(traced.headers().stream().map(header -> header.getKey()).toList())
          .as("no header tells of it")
          .isEqualTo(plain.headers().stream().map(header -> header.getKey()).toList());
      assertNoted(variant, front.notes(), last);
      assertThat(back.notes())
          .allSatisfy(note -> assertThat(note.key()).isEqualTo(KEY))
          .anySatisfy(note -> assertThat(note.at(TraceStamp.DATABASE)).isPositive());
      assertThat(front.oneClock()).isTrue();
      assertThat(back.oneClock()).isTrue();

      front.arm(false);
      fetch.with(TraceKey.HEADER, TraceKey.id(KEY + 1)).sendTo(running.api());
      assertThat(front.notes()).noneMatch(note -> note.key() == KEY + 1);
    }
  }

  @Test
  void leavesItsNotesBehindWhenItIsKilled() throws IOException {
    Variant variant = VariantFile.read(Path.of("..", "all-in", "variant.yaml"));
    TierTraces traces = new TierTraces(folder);
    try (RunningVariant running = start(variant, traces)) {
      armed(traces, running, "app");
      RawRequest.of("GET", "/api/user/u00042")
          .with(running.credentials())
          .with(TraceKey.HEADER, TraceKey.id(KEY))
          .sendTo(running.api());
      running.tiers().forEach(tier -> tier.process().destroyForcibly());
      running.tiers().forEach(tier -> tier.process().onExit().join());

      assertThat(traces.read(running.label(), "app").orElseThrow().notes())
          .singleElement()
          .satisfies(note -> assertThat(note.complete()).isTrue());
    }
  }

  private static void assertNoted(Variant variant, List<TraceNote> notes, String last) {
    assertThat(notes).isNotEmpty().allMatch(TraceNote::complete);
    if (!variant.api().equals(last) || notes.size() > 1) {
      assertThat(notes)
          .as("the tier knows when it called another")
          .anySatisfy(
              note -> {
                assertThat(note.at(TraceStamp.CALL_SENT)).isPositive();
                assertThat(note.at(TraceStamp.CALL_ANSWERED) - note.at(TraceStamp.CALL_SENT))
                    .isBetween(1L, note.at(TraceStamp.UPSTREAM));
              });
    }
  }

  private static TraceFile armed(TierTraces traces, RunningVariant running, String tier) {
    TraceFile file = traces.read(running.label(), tier).orElseThrow();
    file.arm(true);
    return file;
  }

  private static RunningVariant start(Variant variant, TierTraces traces) {
    LaunchContext context = LaunchContext.direct(reaper, Optional.of(database), FLAGS, logs);
    return RunningVariant.start(variant, variant.name(), context.withTraces(Optional.of(traces)));
  }
}
