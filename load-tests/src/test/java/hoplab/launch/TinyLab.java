package hoplab.launch;

import hoplab.database.DatabaseAddress;
import hoplab.database.DatabaseServer;
import hoplab.database.EmbeddedDatabase;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;

/** A lab to be killed: it starts a variant and a database, says what it started, and waits. */
public final class TinyLab {

  private TinyLab() {}

  public static void main(String[] arguments) throws Exception {
    ProcessReaper reaper = ProcessReaper.start();
    DatabaseServer database = DatabaseServer.embedded(reaper);
    DatabaseAddress owner = database.database("all_in");
    DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    TemporaryFolder half = TemporaryFolder.create("bundle", reaper);
    Files.writeString(half.path().resolve("run.json"), "{");
    Variant variant = VariantFile.read(Path.of(arguments[0]));
    RunningVariant.start(
        variant,
        "foreign",
        LaunchContext.direct(reaper, Optional.of(database), List.of(), variant.folder()));
    ProcessHandle.current().descendants().forEach(TinyLab::say);
    database.processes().forEach(TinyLab::say);
    System.out.println("folder " + half.path());
    System.out.println("folder " + EmbeddedDatabase.folderOf(database));
    System.out.println("ready");
    Thread.currentThread().join();
  }

  private static void say(ProcessHandle process) {
    System.out.println("process " + process.pid());
  }
}
