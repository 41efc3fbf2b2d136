package hoplab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightRecordsTest {

  @Test
  void takesCountsThatFit() {
    assertThat(count(true, 10, 20, 7, 0.7).preflights()).isEqualTo(7);
    assertThat(count(false, 10, 20, 0, 0).preflights()).isZero();
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatThrownBy(() -> count(true, 10, 20, 21, 2.1)).hasMessageContaining("from 0 to 20");
    assertThatThrownBy(() -> count(false, 10, 20, 1, 0.1)).hasMessageContaining("from 0 to 0");
    assertThatThrownBy(() -> count(true, 10, 19, 7, 0.7))
        .hasMessage("requests is visits times requestLines, got 19");
    assertThatThrownBy(() -> count(true, 10, 20, 7, 0.8))
        .hasMessage("preflightsPerVisit is preflights / visits, got 0.8");
    assertThatThrownBy(() -> count(true, 0, 0, 0, 0)).hasMessageContaining("visits");
  }

  @Test
  void refusesCostsThatCannotBe() {
    List<PreflightCost.Start> two =
        List.of(new PreflightCost.Start(2, 1), new PreflightCost.Start(3, 2));
    assertThat(cost(two, 1, 0.5, 1.5).starts()).hasSize(2);
    assertThatThrownBy(() -> cost(two.subList(0, 1), 1, 0.5, 1.5))
        .hasMessageContaining("an interval needs two starts at least");
    assertThatThrownBy(() -> cost(two, 2, 0.5, 1.5)).hasMessageContaining("do not fall");
    assertThatThrownBy(() -> new PreflightCost.Start(0, 1))
        .hasMessageContaining("emptyCacheP50Micros");
  }

  private static PreflightCount count(
      boolean crossing, int visits, long requests, long preflights, double perVisit) {
    return new PreflightCount(
        "decoupled",
        "dashboard",
        List.of("GET /api/user/{id}", "GET /api/user/{id}/orders"),
        crossing,
        "webkit",
        600L,
        0.5,
        visits,
        requests,
        preflights,
        perVisit,
        0);
  }

  private static PreflightCost cost(
      List<PreflightCost.Start> starts, double added, double low, double high) {
    return new PreflightCost(
        "decoupled", "dashboard", 20, 2, 60, starts, 2.5, 1.5, added, low, high);
  }
}
