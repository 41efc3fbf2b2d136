package hoplab.contract;

import org.junit.jupiter.api.Test;

/** Of a variant whose client makes the dashboard from the user and the orders. */
public abstract class OrdersLawTest extends VariantLawTest {

  @Test
  void answersOrdersToTheByte() {
    keeps(Chapter.ORDERS);
  }
}
