package hoplab.descriptor;

import hoplab.contract.SignIn;
import hoplab.result.LabException;
import hoplab.result.SignInSwitch;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One implementation of the contract, as its {@code variant.yaml} describes it. {@link VariantFile}
 * has checked all names against each other.
 *
 * @param folder where the descriptor lies; jars and commands are relative to it
 * @param name {@code [a-z][a-z0-9-]*}
 * @param title for people
 * @param databases databases that the variant owns, created before its first start
 * @param data what the lab fills a database with before its first start, by its name
 * @param secrets names of secrets, generated anew for each start
 * @param keyPairs names of key pairs, generated anew for each start
 * @param certificates names of key pairs with a certificate for the loopback address, made anew for
 *     each start
 * @param settings what can be set otherwise for one start, by name, with what holds unless it is
 * @param tiers in the order of the file
 * @param links in the order of the file, without a cycle
 * @param api name of the tier that clients call
 * @param signIn how a client signs in there, if anyone is asked to
 * @param page name of the tier that serves the page, if there is one
 * @param useCases requests of each use case, as {@code GET /api/user/{id}}
 * @param differences what differs from the other variants, with the reason
 * @param cannot promises of the security contract that it cannot make by its nature, by id, with
 *     the reason
 */
@RecordBuilder
public record Variant(
    Path folder,
    String name,
    String title,
    List<String> databases,
    Map<String, DataSet> data,
    List<String> secrets,
    List<String> keyPairs,
    List<String> certificates,
    Map<String, String> settings,
    List<Tier> tiers,
    List<Link> links,
    String api,
    Optional<SignIn> signIn,
    Optional<String> page,
    Map<String, List<String>> useCases,
    List<String> differences,
    Map<String, String> cannot) {

  /** The name that stands for the world outside in {@link Link#from()}. */
  public static final String CLIENT = "client";

  /** The setting that switches sign-in off for one start, where the descriptor has it. */
  public static final String SIGN_IN = "sign-in";

  /** The setting that names the one origin that may frame the page, where it is there. */
  public static final String FRAMED_BY = "framed-by";

  /** The setting that makes each call of a private link open a connection, where it is there. */
  public static final String PRIVATE_KEEP_ALIVE = "private-keep-alive";

  public Variant {
    databases = List.copyOf(databases);
    data = Map.copyOf(data);
    secrets = List.copyOf(secrets);
    keyPairs = List.copyOf(keyPairs);
    certificates = List.copyOf(certificates);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    tiers = List.copyOf(tiers);
    links = List.copyOf(links);
    useCases = Collections.unmodifiableMap(new LinkedHashMap<>(useCases));
    differences = List.copyOf(differences);
    cannot = Collections.unmodifiableMap(new LinkedHashMap<>(cannot));
  }

  /**
   * The same variant with other settings; those that are not named keep their values.
   *
   * @throws LabException if the descriptor declares no such setting
   */
  public Variant with(Map<String, String> otherwise) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    otherwise.forEach(
        (setting, value) -> {
          if (all.replace(setting, value) == null) {
            throw new LabException(
                "%s has no setting '%s': declare it in %s"
                    .formatted(name, setting, folder.resolve("variant.yaml")));
          }
        });
    return VariantBuilder.from(this).withSettings(all);
  }

  /** How a client signs in once the variant runs: as declared, unless {@link #SIGN_IN} is off. */
  public Optional<SignIn> effectiveSignIn() {
    return SignInSwitch.OFF.label().equals(settings.get(SIGN_IN)) ? Optional.empty() : signIn;
  }

  /** The one origin that may frame the page, if this start lets one. */
  public Optional<String> framedBy() {
    return Optional.ofNullable(settings.get(FRAMED_BY)).filter(origin -> !origin.isBlank());
  }

  /**
   * The same variant with a page that one origin may frame; one without the setting stays as it is.
   */
  public Variant framedBy(URI origin) {
    return settings.containsKey(FRAMED_BY) ? with(Map.of(FRAMED_BY, origin.toString())) : this;
  }

  /** The tiers, each after all tiers that it is linked to. */
  public List<Tier> tiersInStartOrder() {
    return StartOrder.of(tiers, links);
  }

  /** The link over which {@code from} reaches {@code to}, if the descriptor declares one. */
  public Optional<Link> link(String from, String to) {
    return links.stream().filter(l -> l.from().equals(from) && l.to().equals(to)).findFirst();
  }
}
