package hoplab.descriptor;

import hoplab.contract.SignIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The shape of the file, as Jackson binds it: what is optional there may be null here. */
record VariantForm(
    String name,
    String title,
    List<String> databases,
    List<String> secrets,
    List<String> keyPairs,
    List<String> certificates,
    LinkedHashMap<String, String> settings,
    LinkedHashMap<String, TierForm> tiers,
    List<Link> links,
    String api,
    String signIn,
    String page,
    LinkedHashMap<String, List<String>> useCases,
    List<String> differences,
    LinkedHashMap<String, String> cannot) {

  /** One entry of {@code tiers}. */
  record TierForm(
      String jar, List<String> command, Map<String, String> environment, Readiness ready) {

    Tier toTier(String name, Path folder) {
      return new Tier(
          name,
          Optional.ofNullable(jar).map(file -> folder.resolve(file).normalize()),
          orEmpty(command),
          environment == null ? Map.of() : environment,
          ready);
    }
  }

  VariantForm {
    databases = orEmpty(databases);
    secrets = orEmpty(secrets);
    keyPairs = orEmpty(keyPairs);
    certificates = orEmpty(certificates);
    settings = settings == null ? new LinkedHashMap<>() : settings;
    differences = orEmpty(differences);
    cannot = cannot == null ? new LinkedHashMap<>() : cannot;
  }

  Variant toVariant(Path folder) {
    List<Tier> processes = new ArrayList<>();
    tiers.forEach((tierName, tier) -> processes.add(tier.toTier(tierName, folder)));
    return VariantBuilder.builder()
        .folder(folder)
        .name(name)
        .title(title)
        .databases(databases)
        .secrets(secrets)
        .keyPairs(keyPairs)
        .certificates(certificates)
        .settings(settings)
        .tiers(processes)
        .links(links)
        .api(api)
        .signIn(
            Optional.ofNullable(signIn).map(word -> SignIn.valueOf(word.toUpperCase(Locale.ROOT))))
        .page(Optional.ofNullable(page))
        .useCases(useCases)
        .differences(differences)
        .cannot(cannot)
        .build();
  }

  static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}
