package hoplab.launch;

import hoplab.database.DatabaseAddress;
import hoplab.descriptor.Address;
import hoplab.descriptor.Placeholder;
import hoplab.process.JavaRuntime;
import java.security.KeyPair;
import java.util.Map;
import java.util.function.Function;

/** The values of placeholders as one tier sees them. */
final class PlaceholderValues implements Function<Placeholder, String> {

  private final String tier;
  private final TierAddresses addresses;
  private final Secrets secrets;
  private final Map<String, String> settings;

  PlaceholderValues(
      String tier, TierAddresses addresses, Secrets secrets, Map<String, String> settings) {
    this.tier = tier;
    this.addresses = addresses;
    this.secrets = secrets;
    this.settings = settings;
  }

  @Override
  public String apply(Placeholder placeholder) {
    return switch (placeholder.kind()) {
      case "port" -> String.valueOf(addresses.own(tier).port());
      case "java" -> JavaRuntime.path();
      case "secret" -> secrets.value(placeholder.name());
      case "key" -> part(secrets.keyPair(placeholder.name()), placeholder.part());
      case "certificate" -> part(secrets.certificate(placeholder.name()), placeholder.part());
      case "setting" -> settings.get(placeholder.name());
      case "tier" -> part(addresses.tier(tier, placeholder.name()), placeholder.part());
      case "database" -> part(addresses.database(tier, placeholder.name()), placeholder.part());
      default -> throw new IllegalArgumentException(placeholder.toString());
    };
  }

  private static String part(KeyPair pair, String part) {
    return Secrets.oneLine(part.equals("private") ? pair.getPrivate() : pair.getPublic());
  }

  private static String part(Certificate certificate, String part) {
    return switch (part) {
      case "key-store" -> certificate.keyStore().toString();
      case "trust-store" -> certificate.trustStore().toString();
      default -> certificate.password();
    };
  }

  private static String part(Address address, String part) {
    return switch (part) {
      case "url" -> address.url();
      case "host" -> address.host();
      default -> String.valueOf(address.port());
    };
  }

  private static String part(DatabaseAddress database, String part) {
    return switch (part) {
      case "url" -> database.url();
      case "name" -> database.name();
      case "user" -> database.user();
      case "password" -> database.password();
      default -> part(database.address(), part);
    };
  }
}
