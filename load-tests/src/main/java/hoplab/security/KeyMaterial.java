package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds keys, and settings that are secrets, in the bytes of a file. */
final class KeyMaterial {

  private static final String PEM_BEGINS = "-----BEGIN ";
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{40}");

  /** What every key of RSA and of elliptic curves begins with in base64. */
  private static final String DER_BEGINS = "MI";

  private static final Pattern DER = Pattern.compile("MI[A-Za-z0-9+/]{80,}={0,2}");

  private static final List<String> ALGORITHMS = List.of("RSA", "EC");
  private static final Pattern PROFILE = Pattern.compile("^%[^.]*\\.");

  private KeyMaterial() {}

  /** What kind of key these bytes hold: PKCS#8 or X.509 in base64, or PEM; the first found. */
  static Optional<String> keyIn(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    if (text.contains(PEM_BEGINS) && PEM.matcher(text).find()) {
      return Optional.of("a private key");
    }
    Matcher candidate = DER.matcher(text);
    // the two letters first, since a tier has a hundred megabytes of libraries
    for (int at = text.indexOf(DER_BEGINS); at >= 0; at = text.indexOf(DER_BEGINS, at + 1)) {
      if (candidate.region(at, text.length()).lookingAt()) {
        Optional<String> kind = kindOf(candidate.group());
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first of these variables that the bytes of a properties file give a value, under whatever
   * profile; a value that is taken from another setting is none.
   */
  static Optional<String> valueIn(byte[] properties, Set<String> variables) {
    Properties settings = new Properties();
    try {
      settings.load(new StringReader(new String(properties, ISO_8859_1)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // no properties file, so nobody reads a setting in it
    }
    return settings.stringPropertyNames().stream()
        .filter(name -> !settings.getProperty(name).isBlank())
        .filter(name -> !settings.getProperty(name).startsWith("${"))
        .map(KeyMaterial::variable)
        .filter(variables::contains)
        .findFirst();
  }

  /** The variable of the environment that stands for a setting. */
  private static String variable(String setting) {
    return PROFILE
        .matcher(setting)
        .replaceFirst("")
        .replaceAll("[^A-Za-z0-9]", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static Optional<String> kindOf(String base64) {
    byte[] der;
    try {
      der = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    for (String algorithm : ALGORITHMS) {
      try {
        KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        return Optional.of("a private key");
      } catch (GeneralSecurityException notPrivate) {
        // perhaps a public one
      }
      try {
        KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
        return Optional.of("a public key");
      } catch (GeneralSecurityException neither) {
        // perhaps of another algorithm
      }
    }
    return Optional.empty();
  }
}
