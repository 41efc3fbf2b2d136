package hoplab.experiment.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCheck;
import hoplab.contract.RawRequest;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantBuilder;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.LinkResolver;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.result.LadderStep.Kind;
import hoplab.result.SignInSwitch;
import hoplab.result.UseCase;
import hoplab.trial.Participant;
import hoplab.trial.TierFlags;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rung of the project's own ladder that this machine can have, packaged. */
class RungsIT {

  private static final List<String> FLAGS = TierFlags.jvm(Jit.C1);
  private static final HopRungs FOOT = HopRungs.of(packaged("all-in"), FLAGS);
  static final List<Participant> RUNGS = FOOT.and(FOOT.of(packaged("bff-hybrid"))).rungs();

  @TempDir private static Path logs;
  private static ProcessReaper reaper;
  private static DatabaseServer database;

  @BeforeAll
  static void startDatabase() {
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
    reaper.close();
  }

  @ParameterizedTest
  @FieldSource("RUNGS")
  void keepsTheContract(Participant rung) {
    try (RunningVariant running = start(rung.variant(), rung.name(), LinkResolver.direct())) {
      assertKeepsTheLaw(running);
    }
  }

  @ParameterizedTest
  @CsvSource({"PASS_THROUGH, origin.app", "SELF_CALL, self.app"})
  void keepsTheContractSignedInAndTellsWhoAnsweredBehindIt(Kind kind, String metric)
      throws IOException {
    Path file = packaged("all-in").folder().resolve(kind.label() + ".variant.yaml");
    Variant variant = VariantFile.read(file);
    assertThat(variant.settings()).containsEntry(Variant.SIGN_IN, SignInSwitch.ON.label());
    try (RunningVariant running = start(variant, variant.name(), LinkResolver.direct())) {
      assertKeepsTheLaw(running);
      RawRequest fetch = RawRequest.of("GET", "/api/user/u00042").with(running.credentials());
      assertThat(fetch.sendTo(running.api()).all("Server-Timing"))
          .singleElement()
          .asString()
          .contains(", " + metric + ";dur=");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 3"})
  void opensAConnectionForEachCallWithoutKeepAlive(String keepAlive, int connections)
      throws Exception {
    Variant variant =
        packaged("bff-hybrid")
            .with(Map.of(Variant.SIGN_IN, "off", Variant.PRIVATE_KEEP_ALIVE, keepAlive));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(variant, "kept-alive-" + keepAlive, links)) {
      HttpRequest fetch = HttpRequest.newBuilder(running.api().resolve("/api/user/u00042")).build();
      for (int i = 0; i < 3; i++) { // over one connection, so on one event loop of the bff
        assertThat(client.send(fetch, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
      assertThat(links.byLink("kept-alive-" + keepAlive).get("users").traffic().connections())
          .isEqualTo(connections);
    }
  }

  @Test
  void speaksOnlyTlsOnItsPrivateLinks() throws Exception {
    Variant variant = privateTls();
    try (WiredLinks links = WiredLinks.everywhere(7);
        RunningVariant running = start(variant, "tls", links)) {
      Map<String, String> staff = running.credentials();
      RawRequest fetch = RawRequest.of("GET", "/api/user/u00042").with(staff);
      assertThat(fetch.sendTo(running.api()).status()).isEqualTo(200);
      assertThat(links.byLink("tls").get("users").traffic().connections()).isPositive();
      for (RunningTier tier : running.tiers()) {
        if (!tier.name().equals(variant.api())) {
          URI plain = URI.create(tier.address().url());
          assertThatThrownBy(() -> RawRequest.of("GET", "/q/health/ready").sendTo(plain))
              .as(tier.name())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void trustsNoOtherCertificateOnItsPrivateLinks() throws Exception {
    Variant variant = privateTls();
    String trusted = "${certificate.private-link.trust-store}";
    List<Tier> tiers =
        variant.tiers().stream()
            .map(
                tier -> {
                  Map<String, String> environment = new HashMap<>(tier.environment());
                  environment.replaceAll(
                      (key, value) ->
                          value.equals(trusted) ? trusted.replace("private-link", "other") : value);
                  return new Tier(
                      tier.name(),
                      tier.jar(),
                      tier.command(),
                      environment,
                      tier.build(),
                      tier.ready());
                })
            .toList();
    Variant deceived =
        VariantBuilder.from(variant)
            .with(
                other ->
                    other
                        .tiers(tiers)
                        .certificates(List.of("private-link", "other"))
                        .settings(Map.of(Variant.SIGN_IN, "off")));
    try (RunningVariant running = start(deceived, "deceived", LinkResolver.direct())) {
      RawRequest fetch = RawRequest.of("GET", "/api/user/u00042");
      assertThat(fetch.sendTo(running.api()).status()).isEqualTo(500);
    }
  }

  private static Variant privateTls() {
    return VariantFile.read(
        packaged("bff-hybrid").folder().resolve(Kind.PRIVATE_TLS.label() + ".variant.yaml"));
  }

  private static RunningVariant start(Variant variant, String label, LinkResolver links) {
    return RunningVariant.start(
        variant,
        label,
        new LaunchContext(
            reaper, Optional.of(database), FLAGS, logs, LaunchContext.READY_LIMIT, links));
  }

  private static void assertKeepsTheLaw(RunningVariant running) {
    Set<Chapter> chapters = EnumSet.of(Chapter.USER_FETCH, Chapter.HEADERS);
    if (running.variant().useCases().containsKey(UseCase.DASHBOARD.label())) {
      chapters.addAll(EnumSet.of(Chapter.DASHBOARD, Chapter.STATEMENT));
    }
    Map<String, String> staff = running.credentials();
    assertThat(LawCheck.run(running.api(), Law.cases(7, chapters), staff)).isEmpty();
  }

  private static Variant packaged(String name) {
    return VariantFile.read(Path.of("..", name, "variant.yaml").toAbsolutePath().normalize());
  }
}
