package hoplab.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8080", "https://shop.example", "http://[::1]:8080", "http://a"})
  void takesAnOriginAsABrowserSendsIt(String text) {
    assertThat(new WebOrigin(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @EmptySource
  @ValueSource(
      strings = {
        "*",
        "/.*/",
        "/https:.*/",
        "null",
        "http://*",
        "shop.example",
        "//shop.example",
        "ftp://shop.example",
        "http://",
        "http://shop.example/",
        "http://shop.example/page",
        "http://shop.example?x",
        "http://shop.example#x",
        "http://me@shop.example",
        "http://SHOP.example",
        "http://shop.example:80",
        "https://shop.example:443",
        "http://a.example,http://b.example",
        "http://shop.example:x",
        " http://shop.example"
      })
  void refusesWhatMightStandForMoreThanOne(String text) {
    assertThatThrownBy(() -> new WebOrigin(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("HOPLAB_WEB_ORIGIN");
  }
}
