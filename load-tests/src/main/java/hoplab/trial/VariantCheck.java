package hoplab.trial;

import hoplab.contract.Chapter;
import hoplab.contract.ContractPart;
import hoplab.contract.SignIn;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.VariantBuild;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.Jit;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a variant breaks of the contract, without a run.
 *
 * @param name of the variant, or its address
 * @param core how many cases of the core were tried
 * @param hardening how many cases of the hardening were tried
 * @param breaches each broken case once, those of the core first
 */
public record VariantCheck(String name, long core, long hardening, List<Breach> breaches) {

  /** The same users at each check, so that two checks can be compared. */
  private static final long SEED = 1;

  public VariantCheck {
    breaches =
        breaches.stream().sorted((one, other) -> one.part().compareTo(other.part())).toList();
  }

  /**
   * Builds the variant if it must be built, starts it with its databases, tries every case of what
   * its descriptor promises, and stops it.
   *
   * @param database address of an existing server, or empty for an embedded one
   * @throws hoplab.result.LabException if the descriptor is refused, the build fails, or a tier
   *     does not start
   */
  public static VariantCheck of(Path descriptor, Optional<String> database, Progress progress) {
    Variant variant = VariantFile.read(descriptor);
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder logs = TemporaryFolder.create("check", reaper)) {
      VariantBuild.of(variant, logs.path(), reaper, doing -> progress.at(doing, 0));
      progress.at("starting " + variant.name(), 0);
      try (DatabaseServer server =
              variant.databases().isEmpty() ? null : DatabaseServer.of(database, reaper);
          RunningVariant running =
              RunningVariant.start(
                  variant,
                  variant.name(),
                  LaunchContext.direct(
                      reaper, Optional.ofNullable(server), TierFlags.jvm(Jit.C1), logs.path()))) {
        progress.at("trying every case", 0.5);
        return of(variant.name(), running.api(), StaffCredentials.at(running), promised(variant));
      }
    }
  }

  /**
   * Tries the user fetch of something that runs already.
   *
   * @param signIn how to sign in there, if it wants to know who asks
   * @throws hoplab.result.LabException if nobody can sign in there
   */
  public static VariantCheck of(URI target, Optional<SignIn> signIn, Progress progress) {
    progress.at("trying every case", 0);
    String name = target.toString();
    return of(
        name,
        target,
        StaffCredentials.at(name, target, signIn),
        EnumSet.of(Chapter.USER_FETCH, Chapter.HEADERS));
  }

  private static VariantCheck of(
      String name, URI api, StaffCredentials credentials, Set<Chapter> chapters) {
    ContractCheck check = ContractCheck.of(SEED, chapters);
    return new VariantCheck(
        name,
        check.count(ContractPart.CORE),
        check.count(ContractPart.HARDENING),
        check.breaches(api, credentials.headers()));
  }

  /** The chapters whose routes the descriptor's use cases name. */
  static Set<Chapter> promised(Variant variant) {
    Set<Chapter> chapters = EnumSet.of(Chapter.USER_FETCH, Chapter.HEADERS);
    List<String> requests = variant.useCases().values().stream().flatMap(List::stream).toList();
    promised(requests, "/dashboard", Chapter.DASHBOARD, chapters);
    promised(requests, "/orders", Chapter.ORDERS, chapters);
    promised(requests, "/statement", Chapter.STATEMENT, chapters);
    return chapters;
  }

  private static void promised(
      List<String> requests, String route, Chapter chapter, Set<Chapter> chapters) {
    if (requests.stream().anyMatch(request -> request.replaceAll("\\?.*", "").endsWith(route))) {
      chapters.add(chapter);
    }
  }

  /** Whether it can be measured. */
  public boolean keepsTheCore() {
    return breaches.stream().noneMatch(Breach::ofTheCore);
  }
}
