package hoplab.keys.deployment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedKeysTest {
  @TempDir private Path folder;

  @Test
  void processesThatStartTogetherHaveTheSameKeys() throws Exception {
    try (KeyHolder one = KeyHolder.start(file());
        KeyHolder two = KeyHolder.start(file());
        KeyHolder three = KeyHolder.start(file())) {
      assertThat(one.keys()).isNotBlank().isEqualTo(two.keys()).isEqualTo(three.keys());
    }
  }

  @Test
  void aProcessThatComesLaterHasTheKeysOfThoseThatStillRun() throws Exception {
    KeyHolder first = KeyHolder.start(file());
    String keys = first.keys();
    try (KeyHolder second = KeyHolder.start(file())) {
      assertThat(second.keys()).isEqualTo(keys);
      first.kill();
      try (KeyHolder third = KeyHolder.start(file())) {
        assertThat(third.keys()).isEqualTo(keys);
      }
    }
  }

  @Test
  void makesNewKeysOnceNobodyHasTheOldOnes() throws Exception {
    KeyHolder killed = KeyHolder.start(file());
    String first = killed.keys();
    killed.kill();
    String second = keysOfOneAlone();
    assertThat(second).isNotBlank().isNotEqualTo(first);
    assertThat(keysOfOneAlone()).isNotBlank().isNotEqualTo(second);
  }

  @Test
  void keepsItsFileFromEveryoneElse() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    keysOfOneAlone();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void makesKeysThatTiersAccept() throws Exception {
    String[] keys = keysOfOneAlone().split(" ");
    assertThat(keys[0]).matches("[!-~]{32,256}");
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(
        rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys[1]))));
    signature.update("a token".getBytes(US_ASCII));
    byte[] signed = signature.sign();
    signature.initVerify(
        rsa.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys[2]))));
    signature.update("a token".getBytes(US_ASCII));
    assertThat(signature.verify(signed)).isTrue();
  }

  private Path file() {
    return folder.resolve("target").resolve("dev-keys.properties");
  }

  private String keysOfOneAlone() throws Exception {
    try (KeyHolder alone = KeyHolder.start(file())) {
      return alone.keys();
    }
  }
}
