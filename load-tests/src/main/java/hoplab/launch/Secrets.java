package hoplab.launch;

import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The secrets of one start, and the means to keep them out of messages. */
final class Secrets {

  private static final int BYTES = 32;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, KeyPair> keyPairs;
  private final Map<String, Certificate> certificates = new TreeMap<>();
  private final Set<String> hidden = new HashSet<>();

  private Secrets(Map<String, KeyPair> keyPairs) {
    this.keyPairs = Map.copyOf(keyPairs);
    keyPairs.values().forEach(pair -> hidden.add(oneLine(pair.getPrivate())));
  }

  /**
   * New values of 256 bits, as 64 hexadecimal digits.
   *
   * @param keyPairs generated before, by name
   */
  static Secrets generate(Collection<String> names, Map<String, KeyPair> keyPairs) {
    Secrets secrets = new Secrets(keyPairs);
    names.forEach(name -> secrets.values.put(name, randomText()));
    secrets.hidden.addAll(secrets.values.values());
    return secrets;
  }

  private static String randomText() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String value(String name) {
    return values.get(name);
  }

  /** Adds certificates, made in a folder that others cannot read. */
  void make(Collection<String> names, Path folder) {
    for (String name : names) {
      String password = randomText();
      hidden.add(password);
      certificates.put(name, Certificate.make(name, folder, password));
    }
  }

  Certificate certificate(String name) {
    return certificates.get(name);
  }

  KeyPair keyPair(String name) {
    return keyPairs.get(name);
  }

  /** PKCS#8 of a private key, X.509 of a public one, in base64 without line breaks. */
  static String oneLine(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Hides another text that nobody is to see, unless it is empty. */
  void hide(String text) {
    if (!text.isEmpty()) {
      hidden.add(text);
    }
  }

  /** Every text that nobody is to see. */
  Set<String> hidden() {
    return Set.copyOf(hidden);
  }

  /** The text without anything that nobody is to see. */
  String hideIn(String text) {
    String result = text;
    for (String value : hidden) {
      result = result.replace(value, "***");
    }
    return result;
  }
}
