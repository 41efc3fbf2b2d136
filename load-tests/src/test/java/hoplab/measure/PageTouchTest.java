package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageTouchTest {

  @Test
  void sharesTheTimeAmongAllPages() {
    AtomicLong looks = new AtomicLong();
    long allPagesNanos = PageTouch.PAGES * 2_500L;
    assertThat(PageTouch.micros(() -> looks.getAndIncrement() * allPagesNanos)).isEqualTo(2.5);
    assertThat(looks).as("before and after").hasValue(2);
  }

  @Test
  void seesThatMemoryIsReallyTouched() {
    assertThat(PageTouch.micros()).as("4 KiB at 100 GB/s take 0.04 us").isGreaterThan(0.02);
  }
}
