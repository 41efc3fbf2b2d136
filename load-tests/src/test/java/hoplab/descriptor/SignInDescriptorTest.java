package hoplab.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoplab.contract.SignIn;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignInDescriptorTest {

  private static final String GOOD =
      """
      name: guarded
      title: Guarded
      keyPairs: [token]
      settings: {sign-in: "on"}
      signIn: bearer
      tiers:
        api:
          command: ["${java}", Api.java]
          environment:
            SIGNS: "${key.token.private}"
            VERIFIES: "${key.token.public}"
          ready: {path: /ready}
      links:
        - {name: edge, kind: edge, from: client, to: api}
      api: api
      useCases:
        user-fetch: ["GET /api/user/{id}"]
      """;

  @TempDir Path folder;

  @Test
  void saysHowAClientSignsInUnlessItIsSwitchedOff() {
    Variant variant = read(GOOD);
    assertThat(variant.keyPairs()).containsExactly("token");
    assertThat(variant.signIn()).contains(SignIn.BEARER);
    assertThat(variant.effectiveSignIn()).contains(SignIn.BEARER);
    Variant bare = variant.with(Map.of(Variant.SIGN_IN, "off"));
    assertThat(bare.signIn()).contains(SignIn.BEARER);
    assertThat(bare.effectiveSignIn()).isEmpty();
  }

  @Test
  void asksNobodyWhoTheyAreUnlessItIsDeclared() {
    Variant variant = read(GOOD.replace("signIn: bearer\n", ""));
    assertThat(variant.effectiveSignIn()).isEmpty();
  }

  @Test
  void signsInWithoutASettingOfThatName() {
    Variant variant = read(GOOD.replace("settings: {sign-in: \"on\"}\n", ""));
    assertThat(variant.effectiveSignIn()).contains(SignIn.BEARER);
  }

  @ParameterizedTest(name = "{2}: {3}")
  @MethodSource("mistakes")
  void refusesWithTheLine(String replaced, String by, int line, String sentence) {
    assertThat(GOOD).contains(replaced);
    assertThatThrownBy(() -> read(GOOD.replace(replaced, by)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(folder.resolve("variant.yaml") + ":" + line + ": ")
        .hasMessageContaining(sentence);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("signIn: bearer", "signIn: basic", 5, "signIn must be one of"),
        arguments("keyPairs: [token]", "keyPairs: token", 3, "keyPairs must be a list"),
        arguments("keyPairs: [token]", "keyPairs: [a, a]", 3, "keyPairs"),
        arguments("keyPairs: [token]", "keyPairs: [other]", 10, "the key pair 'token' that is not"),
        arguments("{sign-in: \"on\"}", "{sign-in: true}", 4, "'sign-in' must be \"on\" or \"off\""),
        arguments(
            "{path: /ready}",
            "{path: /ready, certificate: other}",
            12,
            "the certificate 'other' is not declared"),
        arguments(
            "key.token.public", "certificate.other.password", 11, "the certificate 'other' that"),
        arguments("Api.java", "\"${certificate.token.password}\"", 8, "that is not declared"),
        arguments(".public}", ".secret}", 11, "unknown placeholder"),
        arguments("Api.java", "\"${key.token.private}\"", 8, "a command is visible to all"));
  }

  @Test
  void letsEveryoneSeeThePublicKey() {
    assertThat(read(GOOD.replace("Api.java", "\"${key.token.public}\"")).name())
        .isEqualTo("guarded");
  }

  private Variant read(String yaml) {
    try {
      return VariantFile.read(Files.writeString(folder.resolve("variant.yaml"), yaml));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
