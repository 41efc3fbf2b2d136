package hoplab.store.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabHashesTest {
  @Test
  void areThoseOfThePasswordsThatTheContractNames() throws Exception {
    Map<String, String> hashes = LabHashes.byPassword();
    assertThat(hashes).containsOnlyKeys(WriteLabHashes.passwords().toList());
    assertThat(hashes)
        .allSatisfy(
            (password, hash) -> {
              assertThat(hash).startsWith("$2a$10$");
              assertThat(BcryptUtil.matches(password, hash)).as(password).isTrue();
            });
    assertThat(hashes.values()).doesNotHaveDuplicates();
  }
}
