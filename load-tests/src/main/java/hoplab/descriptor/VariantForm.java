package hoplab.descriptor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import hoplab.contract.SignIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shape of the file, as Jackson binds it: what is optional there may be null here. */
record VariantForm(
    String name,
    String title,
    List<DatabaseForm> databases,
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

  /** One entry of {@code databases}: a name, or a name and what the database is filled with. */
  record DatabaseForm(String name, String data) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DatabaseForm of(JsonNode entry) {
      return entry.isTextual()
          ? new DatabaseForm(entry.asText(), null)
          : new DatabaseForm(entry.get("name").asText(), entry.path("data").asText(null));
    }
  }

  /** How a tier is built. */
  record BuildForm(List<List<String>> commands, List<String> sources, String result) {

    Build toBuild(Path folder) {
      return new Build(
          commands,
          sources.stream().map(source -> folder.resolve(source).normalize()).toList(),
          folder.resolve(result).normalize());
    }
  }

  /** One entry of {@code tiers}. */
  record TierForm(
      String jar,
      List<String> command,
      Map<String, String> environment,
      BuildForm build,
      Readiness ready) {

    Tier toTier(String name, Path folder) {
      return new Tier(
          name,
          Optional.ofNullable(jar).map(file -> folder.resolve(file).normalize()),
          orEmpty(command),
          environment == null ? Map.of() : environment,
          Optional.ofNullable(build).map(how -> how.toBuild(folder)),
          ready);
    }
  }

  VariantForm {
    databases = databases == null ? List.of() : databases;
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
        .databases(databases.stream().map(DatabaseForm::name).toList())
        .data(data())
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

  private Map<String, DataSet> data() {
    return databases.stream()
        .filter(database -> database.data != null)
        .collect(
            Collectors.toMap(
                DatabaseForm::name,
                database -> DataSet.valueOf(database.data.toUpperCase(Locale.ROOT))));
  }

  static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}
