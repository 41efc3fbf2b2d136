package hoplab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** Calls the lab as its command line does, in the project, and keeps what it prints. */
abstract class LabCommands {

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @BeforeEach
  void livesInTheProject() {
    System.setProperty("hoplab.home", Path.of("..").toAbsolutePath().normalize().toString());
  }

  /** The exit code. */
  final int lab(String... arguments) {
    return Lab.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
