package hoplab.trial;

import hoplab.contract.Chapter;
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

/** Holds the contract against a live process before it is measured: verify, then measure. */
public final class ContractCheck {

  private final List<LawCase> cases;

  /**
   * @param seed chooses the users that are asked for besides the fixed ones
   */
  public ContractCheck(long seed) {
    this.cases = Law.cases(seed, EnumSet.of(Chapter.USER_FETCH));
  }

  /**
   * One sentence on the first breach, or empty if the contract is kept.
   *
   * @param credentials headers of someone who may fetch any user
   */
  public Optional<String> refusal(URI api, Map<String, String> credentials) {
    List<String> breaches = breaches(api, credentials);
    return breaches.stream()
        .findFirst()
        .map(
            first ->
                "%d of %d cases of the contract are broken, the first: %s"
                    .formatted(breaches.size(), cases.size(), first));
  }

  /**
   * Each broken case: its name, the request, what was expected and what came. A server that does
   * not answer at all is asked once only.
   *
   * @param credentials headers of someone who may fetch any user
   */
  List<String> breaches(URI api, Map<String, String> credentials) {
    try {
      RawRequest.of("GET", "/").with(credentials).sendTo(api);
    } catch (IOException e) {
      return List.of("it does not answer at %s: %s".formatted(api, e.getMessage()));
    }
    return LawCheck.run(api, cases, credentials).stream()
        .map(violation -> violation.broken().name() + ": " + violation.sentence())
        .toList();
  }
}
