package hoplab.trial;

import hoplab.contract.Chapter;
import hoplab.contract.Law;
import hoplab.contract.LawCase;
import hoplab.contract.LawCheck;
import hoplab.contract.Violation;
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
  Optional<String> refusal(URI api, Map<String, String> credentials) {
    List<Violation> violations = LawCheck.run(api, cases, credentials);
    return violations.stream()
        .findFirst()
        .map(
            first ->
                "%d of %d cases of the contract are broken, the first: %s: %s"
                    .formatted(
                        violations.size(), cases.size(), first.broken().name(), first.sentence()));
  }
}
