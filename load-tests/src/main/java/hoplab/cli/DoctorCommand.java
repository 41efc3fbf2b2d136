package hoplab.cli;

import hoplab.calibration.Doctor;
import hoplab.calibration.Doctor.Diagnosis;
import hoplab.calibration.Doctor.Grade;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab doctor}: can this machine measure? */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Says whether this machine can measure: processors, memory, clock, noise, ports.%n")
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "where bundles would go (default: results)")
  private Path results = Home.results();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Diagnosis> all = Doctor.examine(results);
    all.forEach(
        one ->
            out.printf(
                "%-9s %-11s %s%n",
                one.grade().name().toLowerCase(Locale.ROOT), one.subject(), one.sentence()));
    boolean able = all.stream().noneMatch(one -> one.grade() == Grade.BAD);
    out.println(
        able ? "This machine can measure." : "This machine cannot measure: see the bad lines.");
    out.flush();
    return able ? 0 : Failures.BAD_RESULT;
  }
}
