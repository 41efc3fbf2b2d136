package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.measure.Arrivals;
import hoplab.measure.Recording;
import hoplab.measure.UserChoices;
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
class VisitTest {

  private final Transport transport = Transport.start("visit-test", 1);
  private final Client client = Client.on(transport);

  @AfterEach
  void close() {
    client.close();
    transport.close();
  }

  @Test
  void asksAndHearsTheAnswer() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO)) {
      Reply reply = client.ask(get(server.address())).join();
      assertThat(reply.isOk()).isTrue();
      assertThat(reply.all("server-timing")).singleElement().asString().startsWith("app;dur=");
    }
  }

  @Test
  void usesAConnectionAgain() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO);
        Wire wire = Wire.open(transport, server.address(), 1)) {
      client.ask(get(wire.nearEnd())).join();
      client.ask(get(wire.nearEnd())).join();
      assertThat(wire.traffic().connections()).isEqualTo(1);
      assertThat(wire.traffic().roundTrips()).isEqualTo(3);
    }
  }

  @Test
  void sendsTheRequestsOfAVisitAtTheSameTime() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ofMillis(500));
        Wire wire = Wire.open(transport, server.address(), 1)) {
      Request request = get(wire.nearEnd());
      Visit.Outcome outcome = Visit.of(client, List.of(request, request)).join();
      assertThat(outcome.isOk()).isTrue();
      assertThat(outcome.replies()).hasSize(2);
      assertThat(wire.traffic().connections()).isEqualTo(2);
      assertThat(Duration.ofNanos(outcome.nanos()))
          .isBetween(Duration.ofMillis(500), Duration.ofMillis(999));
    }
  }

  @Test
  void sendsWhatFollowsOverTheSameConnectionOnceItIsAnswered() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ofMillis(100));
        Wire wire = Wire.open(transport, server.address(), 1)) {
      Request request = get(wire.nearEnd());
      Visit.Outcome outcome = Visit.of(client, List.of(request.then(request))).join();
      assertThat(outcome.isOk()).isTrue();
      assertThat(outcome.replies()).hasSize(1);
      assertThat(wire.traffic().connections()).isEqualTo(1);
      assertThat(wire.traffic().roundTrips()).isEqualTo(3);
      assertThat(Duration.ofNanos(outcome.nanos())).isGreaterThan(Duration.ofMillis(200));
    }
  }

  @Test
  void saysThatNobodyIsThere() {
    InetSocketAddress gone;
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO)) {
      gone = server.address();
    }
    assertThatThrownBy(() -> Visit.of(client, List.of(get(gone))).join())
        .hasCauseInstanceOf(VisitFailure.class)
        .hasMessageContaining("got no answer");
  }

  @Test
  void recordsEveryPlannedUserOnce() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO)) {
      Arrivals arrivals = Arrivals.draw(1, 2, 20, 100_000_000);
      Recording recording = new Recording(arrivals, List.of("one", "other"));
      UserStream stream =
          new UserStream(
              arrivals,
              new UserChoices(1, 10, 2),
              List.of(
                  user -> List.of(get(server.address())), user -> List.of(get(server.address()))),
              recording);
      OpenLoad load = new OpenLoad(client);
      load.block(List.of(stream), 0, 100_000_000).join();
      assertThat(recording.usersDone()).isEqualTo(20);
      long nanos = load.block(List.of(stream), 1, 100_000_000).join();
      assertThat(recording.complete()).isTrue();
      assertThat(nanos).isPositive();
      assertThat(recording.target(0, "none").latency().count()).isEqualTo(40);
      assertThat(recording.target(1, "none").latency().errors()).isZero();
      assertThat(recording.target(1, "none").blockP50Micros()).hasSize(2);
    }
  }

  @Test
  void sendsNobodyWhoArrivesWhileAsManyWaitAsMay() {
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ofMillis(50))) {
      Arrivals arrivals = Arrivals.draw(1, 1, 20, 20_000_000);
      Recording recording = new Recording(arrivals, List.of("slow"));
      UserStream stream =
          new UserStream(
              arrivals,
              new UserChoices(1, 10, 1),
              List.of(user -> List.of(get(server.address()))),
              recording);
      new OpenLoad(client, 3).block(List.of(stream), 0, 20_000_000).join();
      assertThat(recording.complete()).isTrue();
      assertThat(recording.target(0, "none").latency().count()).isEqualTo(3);
      assertThat(recording.target(0, "none").latency().errors()).isZero();
    }
  }

  @Test
  void recordsVisitsThatFail() {
    InetSocketAddress gone;
    try (CalibrationServer server = CalibrationServer.start(transport, Duration.ZERO)) {
      gone = server.address();
    }
    Arrivals arrivals = Arrivals.draw(1, 1, 5, 10_000_000);
    Recording recording = new Recording(arrivals, List.of("gone"));
    UserStream stream =
        new UserStream(
            arrivals, new UserChoices(1, 10, 1), List.of(user -> List.of(get(gone))), recording);
    new OpenLoad(client).block(List.of(stream), 0, 10_000_000).join();
    assertThat(recording.target(0, "none").latency().errors()).isEqualTo(5);
  }

  private static Request get(InetSocketAddress address) {
    return Request.of("GET", URI.create("http://127.0.0.1:" + address.getPort() + "/"));
  }
}
