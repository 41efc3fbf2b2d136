package hoplab.topology;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;

/** A lab to be killed: it starts a variant and a database, says what it started, and waits. */
final class TinyLab {

  private TinyLab() {}

  public static void main(String[] arguments) throws Exception {
    Lifeguard lifeguard = Lifeguard.start();
    DatabaseServer database = DatabaseServer.embedded(lifeguard);
    DatabaseAddress owner = database.database("all_in");
    DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    TemporaryFolder half = TemporaryFolder.create("bundle", lifeguard);
    Files.writeString(half.path().resolve("run.json"), "{");
    Variant variant = VariantFile.read(Path.of(arguments[0]));
    RunningVariant.start(
        variant,
        "foreign",
        Surroundings.direct(lifeguard, Optional.of(database), List.of(), variant.folder()));
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
