package hoplab.launch;

import hoplab.contract.SignIn;
import hoplab.contract.TraceFile;
import hoplab.descriptor.Address;
import hoplab.descriptor.Placeholder;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.process.ChildEnvironment;
import hoplab.process.JavaRuntime;
import hoplab.process.LogTail;
import hoplab.process.Niceness;
import hoplab.process.Ports;
import hoplab.process.ProcessTermination;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The start of one tier, up to its first good answer. */
final class TierStart {

  private static final long POLL_MILLIS = 10;

  /** Where programs are to put what is not to stay (POSIX). */
  private static final String TEMPORARY = "TMPDIR";

  /** Writing an archive takes Java about four seconds of one processor. */
  private static final long ARCHIVING_SECONDS = 60;

  private final Variant variant;
  private final Tier tier;
  private final String label;
  private final Address address;
  private final Function<Placeholder, String> values;
  private final Secrets secrets;
  private final Path folder;
  private final LaunchContext context;
  private final Path log;

  /**
   * @param folder for what the tiers of this start write aside; goes away with them
   */
  TierStart(
      Variant variant,
      Tier tier,
      String label,
      TierAddresses addresses,
      Secrets secrets,
      Path folder,
      LaunchContext context) {
    this.variant = variant;
    this.tier = tier;
    this.label = label;
    this.address = addresses.own(tier.name());
    this.values = new PlaceholderValues(tier.name(), addresses, secrets, variant.settings());
    this.secrets = secrets;
    this.folder = folder;
    this.context = context;
    this.log = context.logFolder().resolve(label + "." + tier.name() + ".log");
  }

  /**
   * Returns once the tier has answered well.
   *
   * @throws LabException if it dies, or is not ready in time; it does not run then
   */
  RunningTier run() {
    Optional<ClassArchive> archive =
        tier.jar().map(jar -> ClassArchive.of(jar, context.archives()));
    if (context.archives() == ArchiveKind.CLASSES) {
      archive.ifPresent(one -> one.makeIfMissing(this::rehearse));
    }
    List<String> flags = archive.map(ClassArchive::flags).orElse(List.of());
    return start(flags, !flags.isEmpty());
  }

  /** The same, but Java writes profiles of the jar as the tier ends, unless there are some. */
  RunningTier runRecorded() {
    return start(
        tier.jar()
            .map(jar -> ClassArchive.of(jar, ArchiveKind.PROFILES).flagsOrMaking())
            .orElse(List.of()),
        false);
  }

  /** A start and an end, for what the flags make Java write; whether it came to its end. */
  private boolean rehearse(List<String> flags) {
    RunningTier rehearsal = start(flags, false);
    try {
      rehearsal.process().destroy();
      rehearsal.process().onExit().orTimeout(ARCHIVING_SECONDS, TimeUnit.SECONDS).join();
      return true;
    } catch (CompletionException e) {
      return false;
    } finally {
      end(rehearsal.process());
    }
  }

  private RunningTier start(List<String> flags, boolean archived) {
    long begin = System.nanoTime();
    Process process = spawn(flags);
    context.reaper().watch(process.toHandle());
    try {
      awaitReady(process, begin);
      Duration startup = Duration.ofNanos(System.nanoTime() - begin);
      context.traces().ifPresent(traces -> traces.ready(label, tier.name()));
      return new RunningTier(tier.name(), process.toHandle(), address, startup, archived, log);
    } catch (RuntimeException e) {
      end(process.toHandle());
      throw e;
    }
  }

  private void end(ProcessHandle process) {
    ProcessTermination.of(process);
    context.reaper().unwatch(process);
  }

  private Process spawn(List<String> flags) {
    List<String> command = new ArrayList<>(Niceness.command(context.niceness()));
    tier.jar()
        .ifPresent(
            jar -> {
              command.add(JavaRuntime.path());
              command.addAll(context.jvmFlags());
              command.addAll(flags);
              command.addAll(List.of("-jar", jar.toString()));
            });
    tier.command().forEach(word -> command.add(Placeholder.fill(word, values)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(variant.folder().toFile());
    ChildEnvironment.reduce(builder.environment());
    context.reaper().mark(builder);
    builder.environment().put(TEMPORARY, folder.toString());
    tier.environment()
        .forEach((key, value) -> builder.environment().put(key, Placeholder.fill(value, values)));
    context
        .traces()
        .map(traces -> traces.make(label, tier.name()).toString())
        .ifPresent(file -> builder.environment().put(TraceFile.VARIABLE, file));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    makeLogFolder();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new LabException(
          name()
              + " cannot be started ("
              + e.getMessage()
              + "): check its command in "
              + variant.folder().resolve("variant.yaml")
              + ".",
          e);
    }
  }

  private void makeLogFolder() {
    try {
      Files.createDirectories(context.logFolder());
    } catch (IOException e) {
      throw new LabException(
          "No logs can be written to " + context.logFolder() + ": check that it is writable.", e);
    }
  }

  private void awaitReady(Process process, long begin) {
    ReadinessProbe probe =
        ReadinessProbe.about(
            address,
            tier.ready(),
            values,
            signIn(),
            tier.ready().shownCertificate().map(secrets::certificate));
    String answer = "nothing yet";
    long limit = context.readyLimit().toNanos();
    while (System.nanoTime() - begin < limit) {
      answer = probe.ask();
      if (waitForDeath(process, answer.equals(ReadinessProbe.GOOD) ? 0 : POLL_MILLIS)) {
        throw died(process);
      }
      if (answer.equals(ReadinessProbe.GOOD)) {
        return;
      }
    }
    throw failed(
        name()
            + " was not ready within "
            + context.readyLimit().toSeconds()
            + " s: "
            + probe
            + " gave "
            + answer
            + "; the end of its log:");
  }

  private Optional<SignIn> signIn() {
    return variant.api().equals(tier.name()) ? variant.effectiveSignIn() : Optional.empty();
  }

  private LabException died(Process process) {
    boolean taken = !Ports.isFree(address.port());
    String reason =
        taken
            ? ": port " + address.port() + " is in use by something else; try again, or stop it"
            : ": see the end of its log";
    return failed(
        name() + " ended with exit code " + process.exitValue() + " while starting" + reason + ":");
  }

  private LabException failed(String sentence) {
    return new LabException(sentence + "\n" + secrets.hideIn(LogTail.of(log)));
  }

  private static boolean waitForDeath(Process process, long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("The start was interrupted: run the lab again.", e);
    }
  }

  private String name() {
    return "Tier '" + tier.name() + "' of " + label;
  }
}
