package hoplab.tier;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceNote;
import hoplab.contract.TraceStamp;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketTimesTest {
  @TempDir Path folder;
  private TraceFile file;
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @BeforeEach
  void open() throws IOException {
    file = TraceFile.create(folder.resolve("a"), 8);
    file.arm(true);
  }

  @Test
  void notesWhenTheFirstBytesCameAndTheLastWent() {
    InboundTimes times = InboundTimes.of(channel, file);
    long before = System.nanoTime();
    comes("GET");
    long between = System.nanoTime();
    comes(" / HTTP/1.1");
    times.traced(file.begin(5));
    goes("head");
    long late = System.nanoTime();
    goes("body");

    TraceNote note = file.notes().get(0);
    assertThat(note.at(TraceStamp.FIRST_BYTE)).isBetween(before, between);
    assertThat(note.at(TraceStamp.LAST_BYTE)).isBetween(late, System.nanoTime());
  }

  @Test
  void leavesANoteAloneOnceTheNextRequestComes() {
    InboundTimes times = InboundTimes.of(channel, file);
    comes("first");
    times.traced(file.begin(5));
    goes("answer");
    long last = file.notes().get(0).at(TraceStamp.LAST_BYTE);

    channel.flush();
    comes("second");
    goes("answer");

    assertThat(file.notes().get(0).at(TraceStamp.LAST_BYTE)).isEqualTo(last);
  }

  @Test
  void looksAtNoClockWhileNothingIsTraced() {
    file.arm(false);
    InboundTimes times = InboundTimes.of(channel, file);
    comes("request");
    file.arm(true);
    times.traced(file.begin(5));

    assertThat(file.notes().get(0).at(TraceStamp.FIRST_BYTE)).isZero();
    assertThat(file.notes().get(0).complete()).isFalse();
  }

  @Test
  void notesACallToAServiceForTheRequestThatMakesIt() {
    file.begin(0x5);
    file.begin(0x6);
    channel.pipeline().addFirst(new OutboundTimes(file));
    long before = System.nanoTime();
    goes("GET / HTTP/1.1\r\nX-Request-Id: hop-5\r\n\r\n");
    long sent = file.notes().get(0).at(TraceStamp.CALL_SENT);
    comes("answer's head");
    long between = System.nanoTime();
    comes("answer's body");
    long answered = file.notes().get(0).at(TraceStamp.CALL_ANSWERED);
    goes("GET / HTTP/1.1\r\nX-Request-Id: other\r\n\r\n");
    comes("answer");

    assertThat(sent).isBetween(before, between);
    assertThat(answered).isBetween(between, System.nanoTime());
    assertThat(file.notes().get(0).at(TraceStamp.CALL_SENT)).isEqualTo(sent);
    assertThat(file.notes().get(0).at(TraceStamp.CALL_ANSWERED)).isEqualTo(answered);
  }

  @Test
  void staysWhenThePipelineOfANewConnectionIsEmptied() {
    file.begin(5);
    OutboundTimes times = new OutboundTimes(file);
    channel.pipeline().addFirst(times);
    channel.pipeline().remove(times);
    goes("GET / HTTP/1.1\r\nX-Request-Id: hop-5\r\n\r\n");
    assertThat(file.notes().get(0).at(TraceStamp.CALL_SENT)).isPositive();
    channel.close();
    assertThat(channel.pipeline().get(OutboundTimes.class)).isNull();
  }

  private void comes(String text) {
    channel.writeInbound(
        Unpooled.wrappedBuffer(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private void goes(String text) {
    channel.writeOutbound(
        Unpooled.wrappedBuffer(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
