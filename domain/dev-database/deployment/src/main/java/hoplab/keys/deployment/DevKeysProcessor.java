package hoplab.keys.deployment;

import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives a tier in dev mode the keys that it requires and that nobody has set. */
@BuildSteps(onlyIf = {IsDevelopment.class, DevServicesConfig.Enabled.class})
class DevKeysProcessor {
  private static final String FEATURE = "dev-keys";
  private static final String REQUIRED = "hoplab.required.";
  private static final String FILE = "dev-keys.properties";

  private static final Map<String, Function<SharedKeys, String>> KEYS =
      Map.of(
          "hoplab.api-key", SharedKeys::apiKey,
          "hoplab.token.private-key", SharedKeys::privateKey,
          "hoplab.token.public-key", SharedKeys::publicKey);

  @BuildStep
  void offerKeys(OutputTargetBuildItem target, BuildProducer<DevServicesResultBuildItem> services) {
    Config config = ConfigProvider.getConfig();
    Map<String, Function<SharedKeys, String>> missing = new TreeMap<>(KEYS);
    missing.keySet().removeIf(key -> !isRequired(config, key) || isSet(config, key));
    if (missing.isEmpty()) {
      return;
    }
    Path file = variantOf(target.getOutputDirectory()).resolve("target").resolve(FILE);
    services.produce(
        DevServicesResultBuildItem.<SharedKeys>owned()
            .feature(FEATURE)
            .description("keys of this start")
            .serviceConfig(FEATURE) // nothing to configure: the same keys serve every live reload
            .startable(() -> new SharedKeys(file))
            .configProvider(missing)
            .build());
  }

  private static boolean isRequired(Config config, String setting) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .anyMatch(name -> name.startsWith(REQUIRED) && name.contains("\"" + setting + "\""));
  }

  private static boolean isSet(Config config, String setting) {
    return config.getOptionalValue(setting, String.class).isPresent();
  }

  /** The folder of the variant that the tier belongs to, or that of a tier without a variant. */
  private static Path variantOf(Path target) {
    for (Path folder = target.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("variant.yaml"))) {
        return folder;
      }
    }
    return target.getParent();
  }
}
