package hoplab.experiment.heavy;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCheck;
import hoplab.contract.RawRequest;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.trial.TierFlags;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All-in with only the statement moved out, packaged. */
class StatementOutIT {

  private static final Path FILE =
      Path.of("..", "all-in", "statement-out.variant.yaml").toAbsolutePath().normalize();

  @TempDir private Path logs;

  @Test
  void keepsTheContractAndMakesStatementsAloneElsewhere() throws Exception {
    try (ProcessReaper reaper = ProcessReaper.start();
        DatabaseServer database = DatabaseServer.embedded(reaper);
        RunningVariant running =
            RunningVariant.start(
                VariantFile.read(FILE),
                "statement-out",
                LaunchContext.direct(reaper, Optional.of(database), TierFlags.jvm(Jit.C1), logs))) {
      Map<String, String> staff = running.credentials();
      assertThat(
              LawCheck.run(
                  running.api(),
                  Law.cases(
                      7,
                      EnumSet.of(
                          Chapter.USER_FETCH,
                          Chapter.HEADERS,
                          Chapter.DASHBOARD,
                          Chapter.STATEMENT)),
                  staff))
          .isEmpty();
      assertThat(timing(running, staff, "POST", "/statement?months=12"))
          .contains(", order-service.app;dur=");
      assertThat(timing(running, staff, "GET", "")).doesNotContain("order-service");
      assertThat(timing(running, staff, "GET", "/dashboard")).doesNotContain("order-service");
      assertThat(running.readiness().get("order-service").headers().get("X-Api-Key"))
          .as("the placeholder is filled")
          .doesNotContain("$");
      URI service = URI.create(running.tiers().get(0).address().url());
      assertThat(RawRequest.of("GET", "/user/u00042/orders").sendTo(service).status())
          .as("nobody gets in without the key")
          .isEqualTo(401);
    }
  }

  private static String timing(
      RunningVariant running, Map<String, String> staff, String method, String path)
      throws Exception {
    return String.join(
        ", ",
        RawRequest.of(method, "/api/user/u00042" + path)
            .with(staff)
            .sendTo(running.api())
            .all("Server-Timing"));
  }
}
