package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.RawRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HostileRequestsTest {

  private static final RawRequest HONEST =
      RawRequest.of("GET", "/api/user/u00042").with("Cookie", "a=b");

  @Test
  void makesTheSameOfTheSameSeed() {
    assertThat(requests(7, 200)).isEqualTo(requests(7, 200)).isNotEqualTo(requests(8, 200));
  }

  @Test
  void makesEveryKind() {
    Set<String> kinds = new TreeSet<>();
    for (int seed = 0; seed < 500; seed++) {
      kinds.add(new HostileRequests(seed, HONEST, "127.0.0.1:1").next().kind());
    }
    assertThat(kinds)
        .contains("method", "path", "header", "body", "chunks", "cut off", "slow", "noise", "TLS");
  }

  @Test
  void findsAFailureAndACut() throws IOException {
    try (FakeServer failing = new FakeServer(request -> FakeResponse.text(500, "oops"))) {
      HostileRun run = new HostileRun(1);
      run.send(List.of(new HostileRun.Target("fake", failing.uri(), HONEST)), 50);
      assertThat(run.findings()).isNotEmpty().first().asString().contains("answered with 500");
      assertThat(run.counts()).containsValue(50);
    }
  }

  @Test
  void findsAServerThatNeitherAnswersNorCloses() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      URI base = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      HostileRun run = new HostileRun(1);
      run.send(List.of(new HostileRun.Target("fake", base, HONEST)), 8);
      assertThat(run.findings()).hasSize(8).allMatch(finding -> finding.contains("neither"));
    }
  }

  private static List<String> requests(long seed, int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new HostileRequests(seed + i * 31L, HONEST, "127.0.0.1:1").next().toString());
    }
    return all;
  }
}
