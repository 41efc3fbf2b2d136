package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private final ProcessReaper reaper = ProcessReaper.start();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void close() {
    reaper.close();
  }

  @Test
  void hearsEveryLineAndTheExitCode() throws Exception {
    try (ChildProcess child =
        run(
            "System.out.println(\"@hoplab block 1\"); System.err.print(\"oops\"); System.exit(7);")) {
      assertThat(child.waitFor()).isEqualTo(7);
      assertThat(heard).contains("@hoplab block 1", "oops");
      assertThat(Files.readAllLines(folder.resolve("logs/child.log"))).isEqualTo(heard);
      assertThat(child.lastLines()).contains("oops");
    }
  }

  @Test
  void endsWithItsOwner() throws Exception {
    ChildProcess child = run("System.out.println(\"up\"); Thread.sleep(100_000);");
    assertThat(child.waitFor(50)).isEmpty();
    child.close();
    assertThat(child.handle().isAlive()).isFalse();
    child.close();
  }

  private ChildProcess run(String body) throws Exception {
    Path program = folder.resolve("Child.java");
    Files.writeString(
        program,
        "public class Child { public static void main(String[] a) throws Exception { "
            + body
            + " } }");
    return ChildProcess.java(
        List.of("-Xmx64m", program.toString()),
        folder,
        folder.resolve("logs/child.log"),
        reaper,
        heard::add);
  }
}
