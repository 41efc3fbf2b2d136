package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import hoplab.descriptor.Address;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.process.ProcessReaper;
import hoplab.result.LabException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

  private static ProcessReaper reaper;
  @TempDir Path folder;

  @BeforeAll
  static void startReaper() {
    reaper = ProcessReaper.start();
  }

  @AfterAll
  static void closeReaper() {
    reaper.close();
  }

  @Test
  void asksAPublicTierThatWantsToKnowWhoAsksAsStaff() {
    try (RunningVariant running = start(variant("on"), Duration.ofSeconds(30))) {
      assertThat(running.credentials())
          .containsOnly(Map.entry("Cookie", "guest=7"), Map.entry(SignIn.PAGE_HEADER, SignIn.PAGE));
    }
  }

  @Test
  void showsNothingWhereSignInIsSwitchedOff() {
    try (RunningVariant running = start(variant("off"), Duration.ofSeconds(30))) {
      assertThat(running.credentials()).isEmpty();
    }
  }

  @Test
  void saysThatNobodyCanSignIn() {
    Path descriptor =
        ForeignVariant.in(folder, "SIGN_IN: \"${setting.sign-in}\"", "SIGN_IN: \"off\"");
    Variant deaf = VariantFile.read(descriptor).with(Map.of(Variant.SIGN_IN, "on"));
    assertThatThrownBy(() -> start(deaf, Duration.ofSeconds(4)).close())
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Tier 'front' of foreign was not ready within 4 s")
        .hasMessageContaining("POST /api/sign-in must answer 204 and a cookie, not 404");
  }

  @Test
  void givesTiersTheTwoHalvesOfANewKeyPairThatNoMessageHolds() throws Exception {
    try (RunningVariant one = start(variant("off"), Duration.ofSeconds(30));
        RunningVariant two = start(variant("off"), Duration.ofSeconds(30))) {
      String signs = environment(one, "front", "SIGNS");
      String verifies = environment(one, "back", "VERIFIES");
      assertThat(signs).isNotEqualTo(environment(two, "front", "SIGNS"));
      assertThat(isAPair(signs, verifies)).isTrue();
      assertThat(isAPair(signs, environment(two, "back", "VERIFIES"))).isFalse();
      assertThat(Secrets.oneLine(one.keyPair("token").getPrivate())).isEqualTo(signs);
      assertThat(one.secret("key")).isEqualTo(environment(one, "back", "KEY"));
      assertThat(one.confidential()).containsExactlyInAnyOrder(signs, one.secret("key"));
      for (RunningTier tier : one.tiers()) {
        assertThat(Files.readString(tier.log())).doesNotContain(signs);
      }
    }
  }

  @Test
  void hidesPrivateKeysInMessagesAndLeavesPublicOnes() {
    Secrets secrets = Secrets.generate(List.of(), KeyPairs.begin(List.of("token")).await());
    String signs = Secrets.oneLine(secrets.keyPair("token").getPrivate());
    String verifies = Secrets.oneLine(secrets.keyPair("token").getPublic());
    assertThat(secrets.hideIn("a " + signs + " b " + verifies)).isEqualTo("a *** b " + verifies);
  }

  private Variant variant(String signIn) {
    return VariantFile.read(ForeignVariant.in(folder)).with(Map.of(Variant.SIGN_IN, signIn));
  }

  private RunningVariant start(Variant variant, Duration limit) {
    return RunningVariant.start(
        variant,
        "foreign",
        new LaunchContext(
            reaper,
            Optional.empty(),
            List.of(),
            folder.resolve("logs"),
            limit,
            LinkResolver.direct()));
  }

  private static boolean isAPair(String signs, String verifies) throws Exception {
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    Signature signature = Signature.getInstance("SHA256withRSA");
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    signature.initSign(rsa.generatePrivate(new PKCS8EncodedKeySpec(der(signs))));
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(rsa.generatePublic(new X509EncodedKeySpec(der(verifies))));
    signature.update(text);
    return signature.verify(signed);
  }

  private static byte[] der(String oneLine) {
    return Base64.getDecoder().decode(oneLine);
  }

  private static String environment(RunningVariant running, String tier, String name)
      throws Exception {
    Address address =
        running.tiers().stream()
            .filter(one -> one.name().equals(tier))
            .map(RunningTier::address)
            .findFirst()
            .orElseThrow();
    return RawRequest.of("GET", "/environment/" + name).sendTo(URI.create(address.url())).body();
  }
}
