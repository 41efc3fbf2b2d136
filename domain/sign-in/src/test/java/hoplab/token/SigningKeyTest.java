package hoplab.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  @Test
  void takesAKeyAndHidesIt() {
    assertThat(SigningKey.of(TestKeys.privateKey())).hasToString("SigningKey[hidden]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret-7361", "c2VjcmV0LTczNjE=", "-----BEGIN PRIVATE KEY-----"})
  void refusesWhatIsNoKeyWithoutRepeatingIt(String text) {
    assertRefused(text);
  }

  @Test
  void refusesAPublicKeyAndAShortOne() throws Exception {
    assertRefused(TestKeys.publicKey());
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    byte[] tooShort = generator.generateKeyPair().getPrivate().getEncoded();
    assertRefused(Base64.getEncoder().encodeToString(tooShort));
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> SigningKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("HOPLAB_TOKEN_PRIVATE_KEY must be an RSA key")
        .hasMessageNotContaining("7361")
        .hasNoCause();
  }
}
