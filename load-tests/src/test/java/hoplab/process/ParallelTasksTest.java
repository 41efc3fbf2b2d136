package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.LabException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ParallelTasksTest {

  @Test
  void givesWhatCameOfTheOthersAndThenTheFirstFailure() {
    List<String> done = new ArrayList<>();
    List<CompletableFuture<String>> all =
        List.of(
            CompletableFuture.completedFuture("a"),
            failing(new LabException("first")),
            CompletableFuture.supplyAsync(() -> "b"),
            failing(new LabException("second")));
    assertThatThrownBy(() -> ParallelTasks.await(all, done::add))
        .isInstanceOf(LabException.class)
        .hasMessage("first");
    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void hidesNoFailureThatIsNoSentence() {
    assertThatThrownBy(
            () -> ParallelTasks.await(List.of(failing(new IllegalStateException())), x -> {}))
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  private static CompletableFuture<String> failing(RuntimeException failure) {
    return CompletableFuture.supplyAsync(
        () -> {
          throw failure;
        });
  }
}
