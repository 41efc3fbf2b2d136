package hoplab.trial;

import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.VariantBuild;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.Jit;
import hoplab.result.SecurityFinding;
import hoplab.result.bundle.BundlePaths;
import hoplab.security.SecurityContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts every variant once, with wires, and holds the security contract against it. */
public final class SecurityCheck {

  private static final double SHARE_OF_START = 0.5;

  private SecurityCheck() {}

  /**
   * One variant after the other, so that none makes another look slow to guess at.
   *
   * @param descriptors files that describe variants
   * @param database address of an existing server, or empty for an embedded one
   * @return one finding for each variant and property
   */
  public static List<SecurityFinding> run(
      List<Path> descriptors, Optional<String> database, Progress progress) {
    List<Variant> variants = descriptors.stream().map(VariantFile::read).toList();
    progress.at("starting", 0);
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder logs = TemporaryFolder.create("security", reaper);
        DatabaseServer server = server(variants, database, reaper)) {
      return of(variants, Optional.ofNullable(server), logs.path(), reaper, progress);
    }
  }

  /** The same for those of some participants that the lab starts, as a part of a run. */
  public static List<SecurityFinding> of(RunContext run, Participants participants) {
    List<Variant> variants =
        participants.asked().stream()
            .filter(participant -> !participant.outside())
            .map(Participant::variant)
            .toList();
    return of(
        variants,
        run.database().server(),
        BundlePaths.securityLogs(run.bundle()),
        run.reaper(),
        run.progress());
  }

  private static List<SecurityFinding> of(
      List<Variant> variants,
      Optional<DatabaseServer> server,
      Path logs,
      ProcessReaper reaper,
      Progress progress) {
    List<SecurityFinding> findings = new ArrayList<>();
    try (WiredLinks links = WiredLinks.everywhere(0)) {
      LaunchContext context =
          new LaunchContext(
              reaper, server, TierFlags.jvm(Jit.C1), logs, LaunchContext.READY_LIMIT, links);
      int done = 0;
      for (Variant variant : variants) {
        double share = (double) done / variants.size();
        VariantBuild.of(variant, logs, reaper, doing -> progress.at(doing, share));
        progress.at("starting " + variant.name(), share);
        try (RunningVariant running = RunningVariant.start(variant, variant.name(), context)) {
          progress.at("examining " + variant.name(), share + SHARE_OF_START / variants.size());
          findings.addAll(of(running, links));
        }
        done++;
      }
    }
    return findings;
  }

  private static DatabaseServer server(
      List<Variant> variants, Optional<String> address, ProcessReaper reaper) {
    return variants.stream().allMatch(variant -> variant.databases().isEmpty())
        ? null
        : DatabaseServer.of(address, reaper);
  }

  /** Holds the contract against a variant that was started with these wires. */
  public static List<SecurityFinding> of(RunningVariant running, WiredLinks links) {
    return SecurityContract.of(running, links.byLink(running.label()));
  }
}
