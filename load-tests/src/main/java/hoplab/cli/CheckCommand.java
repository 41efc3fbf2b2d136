package hoplab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.contract.ContractPart;
import hoplab.contract.SignIn;
import hoplab.trial.Breach;
import hoplab.trial.VariantCheck;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab check}: what a variant breaks of the contract, without a run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tries every case of the contract on a variant and lists each that it breaks, with the",
      "request, what was expected and what came. Who breaks the core (found, not found, error:",
      "bytes and type) cannot be measured: exit code 1. Who breaks the hardening (hostile ids,",
      "upgrades, headers) can, and the breaches stand in the report.",
      ""
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH|URL",
      description =
          "all-in, bff-hybrid, decoupled, the path of a variant.yaml, which is built and started;"
              + " or http://HOST:PORT of what runs already")
  private String what;

  @Option(
      names = "--target-sign-in",
      paramLabel = "KIND",
      description = "how to sign in at a URL that wants to know who asks: session or bearer")
  private SignIn signIn;

  @Mixin private DatabaseOption database;

  @Option(
      names = "--json",
      description = "print the result as JSON on standard output, and nothing else there")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    VariantCheck check;
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      check =
          what.matches("https?:.*")
              ? VariantCheck.of(address(), Optional.ofNullable(signIn), progress)
              : VariantCheck.of(Home.descriptor(spec, what), database.address(), progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(check));
    } else {
      print(check, out);
    }
    out.flush();
    return check.keepsTheCore() ? 0 : Failures.BAD_RESULT;
  }

  private static void print(VariantCheck check, PrintWriter out) {
    long core = check.breaches().stream().filter(Breach::ofTheCore).count();
    long hardening = check.breaches().size() - core;
    out.printf(
        "%s %s: it breaks %s of the %d cases of the core and %s of the %d of the hardening.%n",
        check.name(),
        core > 0 ? "cannot be measured" : "can be measured",
        count(core),
        check.core(),
        count(hardening),
        check.hardening());
    for (Breach breach : check.breaches()) {
      out.printf("%n  %s, %s%n", word(breach.part()), breach.name());
      out.printf("    %s%n", breach.sentence());
    }
  }

  private static String count(long number) {
    return number == 0 ? "none" : String.valueOf(number);
  }

  private static String word(ContractPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private URI address() {
    try {
      URI address = URI.create(what);
      if (address.getHost() != null && address.getPort() > 0) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ParameterException(
        spec.commandLine(), "'" + what + "' is no address to call: say http://HOST:PORT");
  }
}
