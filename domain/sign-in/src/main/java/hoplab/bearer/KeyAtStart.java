package hoplab.bearer;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the public key when the tier starts, so that a wrong one shows at once. */
@IfBuildProperty(name = "hoplab.proof", stringValue = "bearer")
@ApplicationScoped
class KeyAtStart {
  void check(
      @Observes Filters routes,
      @ConfigProperty(name = "hoplab.token.public-key") Optional<String> key) {
    key.ifPresent(KeyAtStart::require);
  }

  /** Without the cause: a tier's last words are its innermost, which would help nobody. */
  static void require(String text) {
    try {
      byte[] der = Base64.getDecoder().decode(text);
      KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "HOPLAB_TOKEN_PUBLIC_KEY must be an RSA key, X.509 in one line of base64");
    }
  }
}
