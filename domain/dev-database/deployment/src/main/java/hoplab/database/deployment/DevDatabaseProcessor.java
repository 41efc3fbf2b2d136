package hoplab.database.deployment;

import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells Quarkus how to start a database for an application in dev or test mode that names none. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class DevDatabaseProcessor {
  private static final String FEATURE = "dev-database";
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USERNAME = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem(FEATURE);
  }

  /**
   * Offers a server to an application that has a pool of connections, unless {@code
   * quarkus.datasource.jdbc.url} already names one.
   */
  @BuildStep
  void offerDatabase(Capabilities present, BuildProducer<DevServicesResultBuildItem> services) {
    if (present.isMissing(Capability.AGROAL)
        || ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
      return;
    }
    services.produce(
        DevServicesResultBuildItem.<PostgresServer>owned()
            .feature(FEATURE)
            .description("PostgreSQL without Docker")
            .serviceConfig(FEATURE) // nothing to configure: one server serves every live reload
            .startable(PostgresServer::new)
            .configProvider(
                Map.of(
                    URL, PostgresServer::getConnectionInfo,
                    USERNAME, server -> PostgresServer.OWNER,
                    PASSWORD, server -> PostgresServer.OWNER))
            .build());
  }
}
