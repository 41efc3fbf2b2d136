package hoplab.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

  @Test
  void fillsEveryPlaceholderLiterally() {
    String filled =
        Placeholder.fill(
            "a ${port} b ${tier.x.url}${secret.k}${setting.s}${key.t.public}",
            p -> p.kind() + "$1\\" + p.name() + p.part());
    assertThat(filled).isEqualTo("a port$1\\ b tier$1\\xurlsecret$1\\ksetting$1\\skey$1\\tpublic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${",
        "${}",
        "${x}",
        "${secret}",
        "${setting}",
        "${key.a}",
        "${key.a.url}",
        "${tier.a.public}",
        "${tier.a}",
        "${tier.a.b.c}",
        "${po"
      })
  void findsThoseThatNobodyKnows(String text) {
    assertThat(Placeholder.in(text)).singleElement().matches(found -> found.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$", "{}", "port", "$ {port}"})
  void leavesOtherTextAlone(String text) {
    assertThat(Placeholder.in(text)).isEmpty();
    assertThat(Placeholder.fill(text, placeholder -> "!")).isEqualTo(text);
  }
}
