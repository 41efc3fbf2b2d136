package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Vert.x gives connections that come in one after the other to its event loops in turn. */
@QuarkusTest
@TestProfile(ServicesTest.TwoEventLoops.class)
@WithTestResource(FakeServices.class)
class ServicesTest {
  @Test
  void asksOnAConnectionOfTheRequestsOwnEventLoop() throws Exception {
    try (Socket one = Bff.connect();
        Socket other = Bff.connect()) {
      String ofOne = Bff.nameOn(one, FakeServices.CONNECTION);
      String ofOther = Bff.nameOn(other, FakeServices.CONNECTION);
      assertThat(ofOther).matches("[0-9]+").isNotEqualTo(ofOne);
      assertThat(Bff.nameOn(one, FakeServices.CONNECTION)).isEqualTo(ofOne);
      assertThat(Bff.nameOn(other, FakeServices.CONNECTION)).isEqualTo(ofOther);
    }
  }

  /** Two event loops for requests. */
  public static final class TwoEventLoops implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.io-threads", "2");
    }
  }
}
