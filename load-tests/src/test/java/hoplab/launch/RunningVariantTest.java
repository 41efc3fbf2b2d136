package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.RawRequest;
import hoplab.descriptor.Address;
import hoplab.descriptor.Link;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantBuilder;
import hoplab.descriptor.VariantFile;
import hoplab.process.ChildEnvironment;
import hoplab.process.ProcessReaper;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningVariantTest {

  private static ProcessReaper reaper;
  @TempDir Path folder;

  @BeforeAll
  static void startReaper() {
    reaper = ProcessReaper.start();
  }

  @AfterAll
  static void closeReaper() {
    reaper.close();
  }

  @Test
  void startsLinkTargetsFirstAndStopsAll() {
    RunningVariant running = start(ForeignVariant.in(folder));
    assertThat(running.tiers()).extracting(RunningTier::name).containsExactly("back", "front");
    assertThat(running.tiers())
        .allSatisfy(tier -> assertThat(tier.process().isAlive()).isTrue())
        .allSatisfy(tier -> assertThat(tier.startup()).isBetween(millis(20), millis(30_000)));
    assertThat(running.firstDeath()).isEmpty();
    running.close();
    running.close();
    assertThat(running.tiers()).allSatisfy(tier -> assertThat(tier.process().isAlive()).isFalse());
  }

  @Test
  void startsATierThatWasKilledWhereItWas() throws Exception {
    try (RunningVariant running = start(ForeignVariant.in(folder))) {
      RunningTier first = running.tiers().get(0);
      RunningTier other = running.tiers().get(1);
      running.kill(first.name());
      assertThat(first.process().isAlive()).isFalse();
      assertThat(running.firstDeath()).isPresent();
      RunningTier again = running.startAgain(first.name());
      assertThat(running.firstDeath()).isEmpty();
      assertThat(again.address()).isEqualTo(first.address());
      assertThat(again.process()).isNotEqualTo(first.process());
      assertThat(running.tiers()).containsExactly(again, other);
      assertThat(environment(again.address(), "FRONT_PORT"))
          .isEqualTo(String.valueOf(other.address().port()));
    }
  }

  @Test
  void givesTiersAFolderForWhatIsNotToStay() throws IOException {
    RunningVariant running = start(ForeignVariant.in(folder));
    Path temporary =
        Path.of(RawRequest.of("GET", "/environment/TMPDIR").sendTo(running.api()).body().strip());
    Files.writeString(temporary.resolve("left"), "behind");
    running.close();
    assertThat(temporary).doesNotExist();
  }

  @Test
  void startsSideBySideWhatIsNotLinked() throws IOException {
    Path descriptor = ForeignVariant.in(folder, "COLOUR:", "MODE: waits-for-back\n      COLOUR:");
    String link = "  - {name: inner, kind: private, from: front, to: back}\n";
    assertThat(Files.readString(descriptor)).contains(link);
    Files.writeString(descriptor, Files.readString(descriptor).replace(link, ""));
    Variant variant = VariantFile.read(descriptor);
    try (RunningVariant running = RunningVariant.start(variant, "foreign", hasty())) {
      assertThat(running.tiers()).extracting(RunningTier::name).containsExactly("front", "back");
    }
    assertThatThrownBy(() -> RunningVariant.startInTurn(variant, "foreign", hasty()))
        .hasMessageContaining("Tier 'front' of foreign was not ready within 3 s");
  }

  @Test
  void startsAllAtOnceWhetherOrNotLinkTargetsAreReady() {
    Path descriptor = ForeignVariant.in(folder, "COLOUR:", "MODE: waits-for-back\n      COLOUR:");
    Variant read = VariantFile.read(descriptor);
    Variant variant =
        VariantBuilder.from(read)
            .withLinks(List.of(new Link("turned", LinkKind.PRIVATE, "back", "front")));
    assertThatThrownBy(() -> RunningVariant.start(variant, "foreign", hasty()))
        .hasMessageContaining("Tier 'front' of foreign was not ready within 3 s");
    try (RunningVariant running = RunningVariant.startAtOnce(variant, "foreign", hasty())) {
      assertThat(running.tiers()).extracting(RunningTier::name).containsExactly("front", "back");
    }
  }

  @Test
  void archivesTheClassesOfANewJarOnceForAllThatStartIt() {
    Variant variant = VariantFile.read(ForeignVariant.asJar(folder));
    assertThat(ClassArchive.isMissingFor(variant, ArchiveKind.CLASSES)).isTrue();
    try (RunningVariant running = RunningVariant.start(variant, "foreign", context())) {
      assertThat(running.tiers()).hasSize(2).allMatch(RunningTier::archived);
    }
    assertThat(ClassArchive.isMissingFor(variant, ArchiveKind.CLASSES)).isFalse();
  }

  @Test
  void tellsEachTierItsPortAndThoseOfTheOthers() throws Exception {
    try (RunningVariant running = start(ForeignVariant.in(folder))) {
      Address back = running.tiers().get(0).address();
      Address front = running.tiers().get(1).address();
      assertThat(running.api()).hasToString(front.url());
      assertThat(environment(front, "BACK")).isEqualTo(back.url());
      assertThat(environment(back, "FRONT_PORT")).isEqualTo(String.valueOf(front.port()));
    }
  }

  @Test
  void passesNothingOnThatMakesTiersDiffer() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", "/bin");
    environment.put("JAVA_TOOL_OPTIONS", "-Xint");
    ChildEnvironment.reduce(environment);
    assertThat(environment).containsOnlyKeys("PATH");
    try (RunningVariant running = start(ForeignVariant.in(folder))) {
      Address front = running.tiers().get(1).address();
      assertThat(environment(front, "PATH")).isEqualTo(System.getenv("PATH"));
      Map<String, String> inherited = new HashMap<>(System.getenv());
      ChildEnvironment.reduce(inherited);
      assertThat(System.getenv()).as("something to leave out").hasSizeGreaterThan(inherited.size());
      inherited.put("TMPDIR", "the folder of this start");
      assertThat(environment(front, "").split(" "))
          .containsAll(inherited.keySet())
          .hasSize(
              inherited.size()
                  + List.of("PORT", "BACK", "COLOUR", "SIGN_IN", "SIGNS", ProcessReaper.MARK)
                      .size());
    }
  }

  @Test
  void runsTwiceSideBySideWithDifferentSecretsThatNoLogHolds() throws Exception {
    Path descriptor = ForeignVariant.in(folder);
    try (RunningVariant one = start(descriptor, "foreign");
        RunningVariant two = start(descriptor, "foreign'")) {
      String keyOfOne = environment(one.tiers().get(0).address(), "KEY");
      String keyOfTwo = environment(two.tiers().get(0).address(), "KEY");
      assertThat(keyOfOne).matches("[0-9a-f]{64}").isNotEqualTo(keyOfTwo);
      List<RunningTier> tiers = new ArrayList<>(one.tiers());
      tiers.addAll(two.tiers());
      assertThat(tiers).extracting(RunningTier::log).doesNotHaveDuplicates();
      for (RunningTier tier : tiers) {
        assertThat(Files.readString(tier.log())).doesNotContain(keyOfOne, keyOfTwo);
      }
    }
  }

  @Test
  void saysWhyATierDiedWithTheEndOfItsLogButNotItsSecret() {
    Path descriptor = ForeignVariant.in(folder, "MODE: good", "MODE: dies");
    assertThatThrownBy(() -> start(descriptor))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Tier 'back' of foreign ended with exit code 3 while starting")
        .hasMessageContaining("cannot go on with key ***")
        .message()
        .doesNotContainPattern("[0-9a-f]{64}");
  }

  @Test
  void givesUpOnATierThatIsNeverReady() {
    Path descriptor = ForeignVariant.in(folder, "MODE: good", "MODE: never-ready");
    assertThatThrownBy(() -> RunningVariant.start(VariantFile.read(descriptor), "foreign", hasty()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("was not ready within 3 s")
        .hasMessageContaining("gave status 503")
        .hasMessageContaining("mode never-ready");
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(p -> p.info().commandLine().orElse("").endsWith(" Foreign"));
  }

  @Test
  void saysWhichPortIsInUse() throws IOException {
    Variant variant = VariantFile.read(ForeignVariant.in(folder));
    try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> RunningVariant.start(variant, "foreign", context(), occupied::getLocalPort))
          .isInstanceOf(LabException.class)
          .hasMessageContaining("port " + occupied.getLocalPort() + " is in use");
    }
  }

  @Test
  void saysThatACommandIsMissing() {
    Path descriptor = ForeignVariant.in(folder, "${java}", "no-such-program");
    assertThatThrownBy(() -> start(descriptor))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("cannot be started")
        .hasMessageContaining("no-such-program");
  }

  @Test
  void noticesATierThatDiesLater() throws Exception {
    try (RunningVariant running = start(ForeignVariant.in(folder))) {
      RunningTier back = running.tiers().get(0);
      back.process().destroyForcibly();
      back.process().onExit().get(5, TimeUnit.SECONDS);
      assertThat(running.firstDeath())
          .hasValueSatisfying(sentence -> assertThat(sentence).contains("'back' of foreign ended"));
    }
  }

  @Test
  void startsWithTheSettingsOfTheDescriptorOrWithOthers() throws Exception {
    Variant variant = VariantFile.read(ForeignVariant.in(folder));
    try (RunningVariant running = RunningVariant.start(variant, "foreign", context());
        RunningVariant other =
            RunningVariant.start(variant.with(Map.of("colour", "")), "foreign'", context())) {
      assertThat(environment(running.tiers().get(1).address(), "COLOUR")).isEqualTo("blue");
      assertThat(environment(other.tiers().get(1).address(), "COLOUR")).isEmpty();
    }
  }

  @Test
  void putsAWireOnALinkThatTheTiersCannotTell() throws Exception {
    LinkResolver resolver =
        (label, link, farEnd) -> link.name().equals("inner") ? new Address("127.0.0.1", 9) : farEnd;
    LaunchContext wired =
        new LaunchContext(reaper, Optional.empty(), List.of(), folder, millis(30_000), resolver);
    Variant variant = VariantFile.read(ForeignVariant.in(folder));
    try (RunningVariant running = RunningVariant.start(variant, "foreign", wired)) {
      Address front = running.tiers().get(1).address();
      assertThat(environment(front, "BACK")).isEqualTo("http://127.0.0.1:9");
    }
  }

  private LaunchContext hasty() {
    return new LaunchContext(
        reaper, Optional.empty(), List.of(), folder, millis(3_000), LinkResolver.direct());
  }

  private RunningVariant start(Path descriptor) {
    return start(descriptor, "foreign");
  }

  private RunningVariant start(Path descriptor, String label) {
    return RunningVariant.start(VariantFile.read(descriptor), label, context());
  }

  private LaunchContext context() {
    return LaunchContext.direct(reaper, Optional.empty(), List.of(), folder.resolve("logs"));
  }

  private static String environment(Address address, String name) throws Exception {
    return RawRequest.of("GET", "/environment/" + name).sendTo(URI.create(address.url())).body();
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
