package hoplab.trial;

import hoplab.contract.Chapter;
import hoplab.contract.ContractPart;
import hoplab.contract.Violation;
import hoplab.result.Warning;
import hoplab.result.WarningCode;

/**
 * One case of the contract that a live process broke.
 *
 * @param name of the case
 * @param sentence the request, what was expected and what came, in one line
 */
public record Breach(ContractPart part, Chapter chapter, String name, String sentence) {

  public static Breach of(Violation violation) {
    return new Breach(
        violation.broken().part(),
        violation.broken().chapter(),
        violation.broken().name(),
        violation.sentence());
  }

  /** Whether who broke it cannot be measured. */
  public boolean ofTheCore() {
    return part == ContractPart.CORE;
  }

  Warning warning(String variant) {
    WarningCode code = ofTheCore() ? WarningCode.CONTRACT_BROKEN : WarningCode.HARDENING_BROKEN;
    return new Warning(code, false, null, variant, toString());
  }

  @Override
  public String toString() {
    return name + ": " + sentence;
  }
}
