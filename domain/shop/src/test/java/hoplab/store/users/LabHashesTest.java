package hoplab.store.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabHashesTest {
  /** To check one takes as long as bcrypt wants; all: -Dhoplab.hashes.checked=101. */
  private static final int CHECKED = Integer.getInteger("hoplab.hashes.checked", 6);

  @Test
  void areThoseOfThePasswordsThatTheContractNames() throws Exception {
    List<String> passwords = WriteLabHashes.passwords().toList();
    Map<String, String> hashes = LabHashes.byPassword();
    assertThat(hashes).containsOnlyKeys(passwords);
    assertThat(hashes.values())
        .doesNotHaveDuplicates()
        .allSatisfy(hash -> assertThat(hash).startsWith("$2a$10$"));
    for (int k = 1; k <= CHECKED; k++) {
      String password = passwords.get(k * passwords.size() / CHECKED - 1);
      assertThat(BcryptUtil.matches(password, hashes.get(password))).as(password).isTrue();
    }
  }
}
