package hoplab.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoplab.process.JavaRuntime;
import hoplab.result.LabException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A pair of keys with a certificate for the loopback address, signed by itself, made by Java's
 * keytool for one start and kept in files of PKCS#12.
 *
 * @param keyStore holds the private key and the certificate
 * @param trustStore holds the certificate, and no other
 * @param password of both files; never to be logged
 */
record Certificate(Path keyStore, Path trustStore, String password) {

  private static final String STORE_TYPE = "PKCS12";
  private static final String PASSWORD_VARIABLE = "HOPLAB_STORE_PASSWORD";

  /**
   * Makes one.
   *
   * @param folder takes the files
   * @throws LabException if keytool cannot
   */
  static Certificate make(String name, Path folder, String password) {
    Certificate made =
        new Certificate(
            folder.resolve(name + ".keys.p12"), folder.resolve(name + ".trusted.p12"), password);
    try {
      made.generate(name);
      made.trust(name);
      return made;
    } catch (IOException | GeneralSecurityException e) {
      throw new LabException(
          "No certificate can be made (%s): is keytool beside %s?"
              .formatted(e.getMessage(), JavaRuntime.path()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** Trusts this certificate only. */
  SSLContext trusting() {
    try {
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(KeyStore.getInstance(trustStore.toFile(), password.toCharArray()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("what was written a moment ago can be read", e);
    }
  }

  /** What the password is goes into the environment, which no list of processes shows. */
  private void generate(String name) throws IOException, InterruptedException {
    ProcessBuilder keytool =
        new ProcessBuilder(
            List.of(
                JavaRuntime.keytool(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=hoplab",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "7",
                "-storetype",
                STORE_TYPE,
                "-keystore",
                keyStore.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
    keytool.environment().put(PASSWORD_VARIABLE, password);
    Process running = keytool.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), UTF_8);
    if (running.waitFor() != 0) {
      throw new IOException(said.strip());
    }
  }

  private void trust(String name) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
    KeyStore trusted = KeyStore.getInstance(STORE_TYPE);
    trusted.load(null, null);
    trusted.setCertificateEntry(name, keys.getCertificate(name));
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      trusted.store(out, password.toCharArray());
    }
  }

  @Override
  public String toString() {
    return "Certificate[" + trustStore.getFileName() + "]";
  }
}
