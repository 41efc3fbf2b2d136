package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.client.ClosedLoad.Answer;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClosedLoadTest {

  private final Transport transport = Transport.start("closed-load-test", 1);
  private final Client client = Client.on(transport);

  @AfterEach
  void close() {
    client.close();
    transport.close();
  }

  @Test
  void keepsSoManyVisitsUnderWayUntilItIsStopped() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ofMillis(5));
        Wire wire = Wire.open(transport, server.address(), 1)) {
      List<Request> request = List.of(get(wire.nearEnd()));
      ClosedLoad load = ClosedLoad.start(client, () -> request, 3, 30);
      load.enough().join();
      List<Answer> answers = load.stop().join();
      assertThat(answers).hasSizeBetween(30, 36).extracting(Answer::status).containsOnly(200);
      assertThat(answers)
          .allSatisfy(one -> assertThat(one.nanos()).isGreaterThanOrEqualTo(5_000_000));
      assertThat(wire.traffic().connections()).isEqualTo(3);
    }
  }

  @Test
  void endsAtOnceWhereNobodyCalls() {
    ClosedLoad load = ClosedLoad.start(client, List::of, 0, 1);
    assertThat(load.stop().join()).isEmpty();
  }

  @Test
  void notesWhoGotNoAnswerAndAsksAgainLater() {
    InetSocketAddress gone;
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO)) {
      gone = server.address();
    }
    List<Request> request = List.of(get(gone));
    ClosedLoad load = ClosedLoad.start(client, () -> request, 1, 2);
    load.enough().join();
    assertThat(load.stop().join()).hasSizeBetween(2, 3).extracting(Answer::status).containsOnly(0);
  }

  private static Request get(InetSocketAddress server) {
    return Request.of(
        "GET", URI.create("http://" + server.getHostString() + ":" + server.getPort() + "/"));
  }
}
