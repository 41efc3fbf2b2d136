package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapAfterCollectionTest {

  private static final int BYTES = 8 << 20;

  @Test
  void seesWhatIsKeptAndNotWhatIsGarbage() throws Exception {
    HeapAfterCollection before = look();
    byte[][] kept = {new byte[BYTES]};
    HeapAfterCollection during = look();
    assertThat(during.bytes() - before.bytes()).isGreaterThan(BYTES / 2);
    assertThat(during.growthSince(before)).contains("[B");
    kept[0] = null;
    assertThat(look().bytes() - before.bytes()).isLessThan(BYTES / 2);
  }

  private static HeapAfterCollection look() throws Exception {
    return HeapAfterCollection.least(ProcessHandle.current(), 1, 0);
  }
}
