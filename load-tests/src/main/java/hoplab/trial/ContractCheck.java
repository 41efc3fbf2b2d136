package hoplab.trial;

import hoplab.contract.Chapter;
import hoplab.contract.ContractPart;
import hoplab.contract.Law;
import hoplab.contract.LawCase;
import hoplab.contract.LawCheck;
import hoplab.contract.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the contract against a live process before it is measured: verify, then measure. */
public final class ContractCheck {

  private final List<LawCase> cases;

  private ContractCheck(List<LawCase> cases) {
    this.cases = cases;
  }

  /**
   * All cases of some chapters.
   *
   * @param seed chooses the users that are asked for besides the fixed ones
   */
  public static ContractCheck of(long seed, Set<Chapter> chapters) {
    return new ContractCheck(Law.cases(seed, chapters));
  }

  /**
   * The core of the user fetch: what decides, before each trial, who is measured.
   *
   * @param seed chooses the users that are asked for besides the fixed ones
   */
  public static ContractCheck coreOfTheUserFetch(long seed) {
    return new ContractCheck(
        Law.cases(seed, EnumSet.of(Chapter.USER_FETCH)).stream()
            .filter(law -> law.part() == ContractPart.CORE)
            .toList());
  }

  /** How many cases of that part it has. */
  public long count(ContractPart part) {
    return cases.stream().filter(law -> law.part() == part).count();
  }

  /**
   * One sentence on the first breach, or empty if the contract is kept.
   *
   * @param credentials headers of someone who may fetch any user
   */
  public Optional<String> refusal(URI api, Map<String, String> credentials) {
    List<Breach> breaches = breaches(api, credentials);
    return breaches.stream()
        .findFirst()
        .map(
            first ->
                "%d of %d cases of the contract are broken, the first: %s"
                    .formatted(breaches.size(), cases.size(), first));
  }

  /**
   * Each broken case. A server that does not answer at all is asked once only.
   *
   * @param credentials headers of someone who may fetch any user
   */
  public List<Breach> breaches(URI api, Map<String, String> credentials) {
    try {
      RawRequest.of("GET", "/").with(credentials).sendTo(api);
    } catch (IOException e) {
      return List.of(
          new Breach(
              ContractPart.CORE,
              Chapter.USER_FETCH,
              "any request",
              "it does not answer at %s: %s".formatted(api, e.getMessage())));
    }
    return LawCheck.run(api, cases, credentials).stream().map(Breach::of).toList();
  }
}
