package hoplab.session;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.signin.Account;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionStoreTest {
  private static final SecurityIdentity ASKER = new Account("u00042", false).identity();

  private long nowNanos = 7;
  private final SessionStore sessions =
      new SessionStore(Duration.ofMinutes(30), Duration.ofHours(8), 100, () -> nowNanos);

  @Test
  void knowsWhoseSessionItIsUntilItEnds() {
    String id = sessions.begin(ASKER);
    assertThat(sessions.asker(id)).containsSame(ASKER);
    sessions.end(id);
    assertThat(sessions.asker(id)).isEmpty();
  }

  @Test
  void endsASessionThatNobodyUses() {
    String id = sessions.begin(ASKER);
    after(Duration.ofMinutes(29));
    assertThat(sessions.asker(id)).isPresent();
    after(Duration.ofMinutes(31));
    assertThat(sessions.asker(id)).isEmpty();
  }

  @Test
  void endsASessionAfterItsLifetimeHoweverMuchItIsUsed() {
    String id = sessions.begin(ASKER);
    for (int k = 0; k < 47; k++) {
      after(Duration.ofMinutes(10));
      assertThat(sessions.asker(id)).as("after %s0 minutes", k + 1).isPresent();
    }
    after(Duration.ofMinutes(10));
    assertThat(sessions.asker(id)).isEmpty();
  }

  @Test
  void keepsABoundedNumber() throws InterruptedException {
    List<String> ids = Stream.generate(() -> sessions.begin(ASKER)).limit(5_000).toList();
    for (int k = 0; k < 1_000 && alive(ids) > 100; k++) {
      Thread.sleep(10); // what is too much goes in the background
    }
    assertThat(alive(ids)).isBetween(1L, 100L);
  }

  @Test
  void givesEachSessionATextOf256RandomBits() {
    List<String> ids = Stream.generate(SessionId::next).limit(1_000).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"));
  }

  private long alive(List<String> ids) {
    return ids.stream().filter(id -> sessions.asker(id).isPresent()).count();
  }

  private void after(Duration time) {
    nowNanos += time.toNanos();
  }
}
