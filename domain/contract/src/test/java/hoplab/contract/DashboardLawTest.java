package hoplab.contract;

import org.junit.jupiter.api.Test;

/** Of a variant that makes the dashboard itself. */
public abstract class DashboardLawTest extends VariantLawTest {

  @Test
  void answersDashboardsToTheByte() {
    keeps(Chapter.DASHBOARD);
  }
}
