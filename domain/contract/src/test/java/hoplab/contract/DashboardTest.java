package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final User USER = SeededShop.user(1);

  @Test
  void countsSumsAndTakesTheThreeNewestOfOrdersInAnyOrder() {
    Order oldest = order("a", 1);
    Order older = order("b", 2);
    Order newer = order("c", 3);
    Order newest = order("d", 3);
    assertThat(Dashboard.of(USER, List.of(older, newest, oldest, newer)))
        .isEqualTo(new Dashboard(USER, 4, 400, List.of(newest, newer, older)));
  }

  @Test
  void isEmptyWithoutOrders() {
    assertThat(Dashboard.of(USER, List.of())).isEqualTo(new Dashboard(USER, 0, 0, List.of()));
  }

  private static Order order(String id, int day) {
    return new Order(id, LocalDate.of(2025, 1, day), "Kettle", 100);
  }
}
