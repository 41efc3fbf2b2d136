package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWork.Arrangement;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User fetches beside statements, of the three and of all-in with only the statement moved out. */
class HeavyRunIT {

  @TempDir private Path folder;

  @Test
  void measuresUserFetchesBesideStatements() throws Exception {
    Path results = folder.resolve("results");
    try (LabProcess lab =
        LabProcess.start(
            folder,
            "run heavy --trials 2 --measure 1s --warm-up 2s --statements 2 --seed 7 --results"
                .concat(" " + results)
                .split(" "))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).contains("taken out from", "for a connection to the database");
      assertThat(lab.descendants()).isEmpty();
    }
    Path bundle = ShortRun.only(results);
    Run run = Bundle.read(bundle);
    List<Arrangement> measured =
        run.heavy().arrangements().stream().filter(one -> one.leftOut() == null).toList();
    assertThat(measured)
        .extracting(Arrangement::name)
        .contains("all-in", "all-in'", "bff-hybrid", "decoupled", "statement-out");
    assertThat(run.heavy().windows()).hasSize(2 * 2 * measured.size());
    assertThat(run.heavy().windows())
        .filteredOn(window -> window.statements() > 0)
        .allSatisfy(HeavyRunIT::madeStatements);
    assertThat(run.heavy().points())
        .as("nobody waits for a connection that a statement holds without using it")
        .allSatisfy(point -> assertThat(point.dbWaitP50Micros()).isLessThan(5_000));
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    noticesAWindowThatIsChanged(bundle);
  }

  private static void madeStatements(HeavyWindow window) {
    assertThat(window.good()).isPositive();
    assertThat(window.made().answered()).isPositive();
    assertThat(window.made().failed()).isZero();
    assertThat(window.probes())
        .isNotEmpty()
        .allSatisfy(probe -> assertThat(probe.micros()).isNotEmpty());
  }

  private static void noticesAWindowThatIsChanged(Path bundle) throws Exception {
    assertThat(
            ShortRun.problemsOnceChanged(
                bundle,
                tree -> {
                  ObjectNode window = (ObjectNode) tree.at("/heavy/windows/1");
                  window.put("p99Micros", 1.5 * window.get("p99Micros").asDouble());
                }))
        .anyMatch(found -> found.contains("p99 is"))
        .anyMatch(found -> found.contains("heavy.points["));
  }
}
