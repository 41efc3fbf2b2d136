package hoplab.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.LoadSteps;
import hoplab.measure.HistogramFile;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadStepTargetBuilder;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCheckTest {

  @TempDir private Path bundle;

  private final LoadStep idle = LoadSteps.beside(1, 0, "all-in", 0);
  private final LoadStep step = LoadSteps.alone(1, "all-in", 500, 8_000);

  @BeforeEach
  void writesTimesOfOneStep() throws IOException {
    List<Histogram> all = new ArrayList<>();
    Histogram times = new Histogram(1_000, 60_000_000_000L, 3);
    times.recordValueWithCount(800_000, 300);
    times.recordValueWithCount(8_000_000, 200);
    times.setTag(BundlePaths.stepTag(1));
    all.add(times);
    HistogramFile.writeAll(
        bundle.resolve(BundlePaths.steps("all-in", 1)), "all-in", all, 1_000, 2_000);
  }

  @Test
  void acceptsFiguresOfTheHistograms() {
    assertThat(problems(step)).isEmpty();
  }

  @Test
  void noticesAnotherQuantile() {
    assertThat(problems(with(LoadStepTargetBuilder.from(target()).withP50Micros(700))))
        .containsExactly(
            "trial 1, all-in, step1: p50 is 700.000 us, the histogram says 800.255 us");
  }

  @Test
  void noticesAnotherCount() {
    assertThat(problems(with(LoadStepTargetBuilder.from(target()).withErrors(1))))
        .containsExactly(
            "trial 1, all-in, step1: the histogram holds 500 times where 499 requests went well");
  }

  @Test
  void noticesAStepWithoutHistogramAndAVariantWithoutLog() {
    assertThat(StepCheck.problems(bundle, List.of(idle, step, step)))
        .containsExactly("trial 1, all-in, step2: there is no histogram of it");
    assertThat(problems(with(LoadStepTargetBuilder.from(target()).withName("other"))))
        .containsExactly("The histogram log other.steps.trial1.hlog is missing.");
  }

  private LoadStepTarget target() {
    return step.targets().get(0);
  }

  private LoadStep with(LoadStepTarget other) {
    return LoadStepBuilder.from(step).withTargets(List.of(other));
  }

  private List<String> problems(LoadStep one) {
    return StepCheck.problems(bundle, List.of(idle, one));
  }
}
