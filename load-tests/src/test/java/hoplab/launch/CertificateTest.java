package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

  private static final String PASSWORD = "of-this-test-alone";

  @TempDir private Path folder;

  @Test
  void standsForTheLoopbackAddressAndItsKeyStaysInTheKeyStore() throws Exception {
    Certificate made = Certificate.make("link", folder, PASSWORD);

    KeyStore trusted = KeyStore.getInstance(made.trustStore().toFile(), PASSWORD.toCharArray());
    assertThat(Collections.list(trusted.aliases()))
        .allSatisfy(alias -> assertThat(trusted.isCertificateEntry(alias)).isTrue());
    X509Certificate one = (X509Certificate) trusted.getCertificate("link");
    assertThat(one.getSubjectAlternativeNames())
        .singleElement()
        .satisfies(name -> assertThat(name.get(1)).isEqualTo("127.0.0.1"));
    assertThat(made.toString()).doesNotContain(PASSWORD);
  }

  @Test
  void trustsItselfAndNoOther() throws Exception {
    Certificate made = Certificate.make("link", folder, PASSWORD);
    Certificate other = Certificate.make("other", folder, PASSWORD);

    try (SSLServerSocket server = listening(made)) {
      shakeHands(made.trusting(), server.getLocalPort());
      assertThatThrownBy(() -> shakeHands(other.trusting(), server.getLocalPort()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static SSLServerSocket listening(Certificate shown) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        KeyStore.getInstance(shown.keyStore().toFile(), PASSWORD.toCharArray()),
        PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    SSLServerSocket server =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
    Thread accepting =
        new Thread(
            () -> {
              for (int i = 0; i < 2; i++) {
                try (SSLSocket one = (SSLSocket) server.accept()) {
                  one.startHandshake();
                } catch (java.io.IOException e) {
                  // the test sees it at the other end
                }
              }
            },
            "accepting");
    accepting.setDaemon(true);
    accepting.start();
    return server;
  }

  private static void shakeHands(SSLContext context, int port) throws Exception {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
    }
  }
}
