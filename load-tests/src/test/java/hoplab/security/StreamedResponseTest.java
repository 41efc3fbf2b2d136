package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedResponseTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 3\r\n\r\nabc",
        OK + "content-length: 0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 3\r\n\r\nabc"
      })
  void endsWithTheLastByteAndNotBefore(String text) {
    StreamedResponse response = new StreamedResponse(false);
    for (int i = 0; i < text.length(); i++) {
      assertThat(response.isComplete()).isFalse();
      hear(response, text.substring(i, i + 1));
    }
    assertThat(response.isComplete()).isTrue();
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.keepsConnection()).isTrue();
  }

  @Test
  void endsWithItsHeadWhereNoBodyFollows() {
    assertThat(heard(true, OK + "Content-Length: 3\r\n\r\n").isComplete()).isTrue();
    assertThat(heard(false, "HTTP/1.1 204 No Content\r\n\r\n").isComplete()).isTrue();
    assertThat(heard(false, OK + "Content-Length: 3\r\n\r\n").isComplete()).isFalse();
  }

  @Test
  void endsWithItsConnectionOnlyWhereNoLengthIsSaid() {
    assertThat(heard(false, OK + "\r\nabc").isComplete()).isFalse();
  }

  @Test
  void keepsNoConnectionThatIsToBeClosedOrSpeaksSomethingElse() {
    String close = "Connection: close\r\nContent-Length: 0\r\n\r\n";
    assertThat(heard(false, OK + close).keepsConnection()).isFalse();
    String other = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
    assertThat(heard(false, other).keepsConnection()).isFalse();
  }

  @Test
  void hasNoStatusWithoutAnAnswer() {
    assertThat(new StreamedResponse(false).isEmpty()).isTrue();
    assertThat(heard(false, "nonsense").status()).isZero();
  }

  private static StreamedResponse heard(boolean bodiless, String text) {
    StreamedResponse response = new StreamedResponse(bodiless);
    hear(response, text);
    return response;
  }

  private static void hear(StreamedResponse response, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    response.hear(bytes, bytes.length);
  }
}
