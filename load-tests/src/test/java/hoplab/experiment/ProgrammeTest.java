package hoplab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.analysis.ExampleBundle;
import hoplab.experiment.ExperimentRun.Published;
import hoplab.result.LabException;
import hoplab.result.RunBuilder;
import hoplab.result.Source;
import hoplab.result.bundle.Bundle;
import hoplab.trial.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeTest {

  private static final Source SOURCE = new Source("0123456789abcdef", false);

  @TempDir private Path results;

  private final List<String> ran = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final Progress progress = (doing, share) -> shares.add(share);
  private boolean interrupted = true;

  @Test
  void saysBeforehandHowManyMinutesEachTakesAndAllOfThem() {
    assertThat(programme("all").announcement())
        .containsExactly(
            "one        about 1 minute",
            "two        about 3 minutes",
            "all: about 4 minutes from now on");
  }

  @Test
  void goesOnAfterAnInterruptionWithoutRepeatingWhatIsDone() {
    assertThatThrownBy(() -> run("all")).isInstanceOf(LabException.class);
    assertThat(programme("all").announcement().get(0)).contains("done before: ", "-one");
    interrupted = false;
    assertThat(run("all")).extracting(one -> one.run().experiment()).containsExactly("one", "two");
    assertThat(ran).containsExactly("one", "two", "two");
  }

  @Test
  void beginsAnewWithOtherOptionsOrOtherCode() {
    assertThatThrownBy(() -> run("all")).isInstanceOf(LabException.class);
    assertThat(programme("all --trials 5").announcement().get(0)).contains("about 1 minute");
    assertThat(
            Programme.of(steps(), results, new Source("fedcba9876543210", false), "all")
                .announcement()
                .get(0))
        .contains("about 1 minute");
  }

  @Test
  void beginsAnewOnceAllIsDone() throws IOException {
    interrupted = false;
    run("all");
    assertThat(programme("all").announcement().get(0)).contains("about 1 minute");
    try (var left = Files.list(results)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void runsAgainWhatHasLostItsBundle() throws IOException {
    assertThatThrownBy(() -> run("all")).isInstanceOf(LabException.class);
    try (var bundles = Files.walk(results)) {
      Files.delete(bundles.filter(path -> path.endsWith("run.json")).findFirst().orElseThrow());
    }
    assertThat(programme("all").announcement().get(0)).contains("about 1 minute");
  }

  @Test
  void hasOneProgressForAllByTheMinutesOfEach() {
    interrupted = false;
    run("all");
    assertThat(shares).containsExactly(0.125, 0.625);
  }

  private List<Published> run(String order) {
    List<Published> published = new ArrayList<>();
    programme(order).run(progress, published::add);
    return published;
  }

  private Programme programme(String order) {
    return Programme.of(steps(), results, SOURCE, order);
  }

  private List<Programme.Step> steps() {
    return List.of(new Fake("one", 1, false), new Fake("two", 3, true));
  }

  private final class Fake implements Programme.Step {
    private final String name;
    private final int minutes;
    private final boolean last;

    Fake(String name, int minutes, boolean last) {
      this.name = name;
      this.minutes = minutes;
      this.last = last;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration lasts() {
      return Duration.ofMinutes(minutes);
    }

    @Override
    public Published run(Source source, Path folder, Progress heard) {
      ran.add(name);
      heard.at(name, 0.5);
      if (last && interrupted) {
        throw new LabException("interrupted");
      }
      var hop = ExampleBundle.run();
      String id = Bundle.name(hop.startedAt(), source, name);
      var run = RunBuilder.builder(hop).experiment(name).id(id).build();
      try {
        Path bundle = Files.createDirectories(folder.resolve(id));
        Bundle.write(bundle, run);
        return new Published(bundle, run);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
