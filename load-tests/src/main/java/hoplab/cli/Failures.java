package hoplab.cli;

import hoplab.result.LabException;
import hoplab.trial.RunOptions;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one sentence on standard error and an exit code. */
final class Failures {

  static final int BAD_RESULT = 1;
  static final int WRONG_USE = 2;

  private Failures() {}

  static int wrongUse(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("lab: " + failure.getMessage());
    err.println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return WRONG_USE;
  }

  static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof RunOptions.WrongOrder) {
      return wrongUse(new ParameterException(command, failure.getMessage()), new String[0]);
    }
    PrintWriter err = command.getErr();
    if (interrupted()) {
      err.println("lab: interrupted; everything that it started is stopped.");
    } else if (failure instanceof LabException) {
      err.println("lab: " + failure.getMessage());
    } else {
      err.println("lab: this should not have happened; please report it with these lines:");
      failure.printStackTrace(err);
    }
    err.flush();
    return BAD_RESULT;
  }

  /** Whether the lab is ending already, by Ctrl-C: whatever fails now fails because of that. */
  private static boolean interrupted() {
    try {
      Thread probe = new Thread(() -> {});
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
