package hoplab.cli;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command line of the lab. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    version = "Hoplab 1.0",
    description = {
      "Measures what each backend pattern costs, and what it buys.",
      "",
      "Start with:  ./lab run",
      ""
    },
    subcommands = {
      RunCommand.class,
      StartCommand.class,
      CheckCommand.class,
      SecurityCommand.class,
      ValidateCommand.class,
      DoctorCommand.class,
      CalibrateCommand.class,
      PredictCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      IndexCommand.class,
      PictureCommand.class,
      DrillCommand.class,
      MatrixCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 the run or its result is bad; 2 wrong use.",
      "Each command explains itself: ./lab run --help"
    })
public final class Lab {

  private Lab() {}

  /** Runs one command and leaves with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Lab());
    CommandSpec run = line.getSubcommands().get("run").getCommandSpec();
    run.usageMessage().footer(RunCommand.footer());
    RunCommand.declareOptions(run);
    return line.registerConverter(Duration.class, new HumanDuration())
        .setUsageHelpWidth(110)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::wrongUse)
        .setExecutionExceptionHandler(Failures::failed);
  }
}
