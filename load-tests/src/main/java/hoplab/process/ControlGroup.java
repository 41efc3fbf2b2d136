package hoplab.process;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A control group of Linux with the smallest share of the processors, around one process, until it
 * is closed. Which version of control groups there is, and whether they may be made, depends on the
 * machine and on the user.
 */
public final class ControlGroup implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final String PROCESSES = "cgroup.procs";

  /** The file that holds the share, the smallest one, and what is usual. */
  private record Weight(String file, String least, String usual) {}

  private static final Weight OLD = new Weight("cpu.shares", "2", "1024");
  private static final Weight NEW = new Weight("cpu.weight", "1", "100");

  private final Path group;
  private final Path parent;
  private final long pid;
  private final Weight weight;

  private ControlGroup(Path parent, Weight weight, long pid) {
    this.parent = parent;
    this.group = parent.resolve("hoplab-" + pid);
    this.weight = weight;
    this.pid = pid;
  }

  /** Why none can be made here, in one sentence; empty if one can. */
  public static Optional<String> missing() {
    Optional<ControlGroup> tried = around(parents(), ProcessHandle.current().pid());
    if (tried.isEmpty()) {
      return Optional.of("no control group of the processors is to be found");
    }
    try {
      tried.get().make();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("no control group can be made: " + e);
    } finally {
      tried.get().remove();
    }
  }

  /**
   * Makes one around a process that runs.
   *
   * @throws LabException if the system refuses
   */
  public static ControlGroup around(long pid) {
    ControlGroup made =
        around(parents(), pid)
            .orElseThrow(() -> new LabException("no control group of the processors is there"));
    try {
      made.make();
      Files.writeString(made.group.resolve(PROCESSES), Long.toString(pid));
      return made;
    } catch (IOException e) {
      made.remove();
      throw new LabException("no control group can be made around process " + pid + ": " + e, e);
    }
  }

  /** What the system was told, in one clause. */
  public String told() {
    return "a control group of its own with %s %s, where %s is usual"
        .formatted(weight.file, weight.least, weight.usual);
  }

  /** The process is back where it was, if it still runs. */
  @Override
  public void close() {
    try {
      Files.writeString(parent.resolve(PROCESSES), Long.toString(pid));
    } catch (IOException e) {
      // it has ended
    }
    remove();
  }

  private void make() throws IOException {
    Files.createDirectory(group);
    Files.writeString(group.resolve(weight.file), weight.least);
  }

  private void remove() {
    try {
      Files.deleteIfExists(group);
    } catch (IOException e) {
      // an empty group costs nothing
    }
  }

  private static List<String> parents() {
    try {
      return Files.readAllLines(Path.of("/proc/self/cgroup"));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The lines are {@code NUMBER:CONTROLLERS:/PATH}, without controllers in the new version. */
  static Optional<ControlGroup> around(List<String> lines, long pid) {
    for (String line : lines) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && List.of(parts[1].split(",")).contains("cpu")) {
        Path parent = ROOT.resolve(parts[1] + parts[2]);
        return Optional.of(
            new ControlGroup(
                Files.isDirectory(parent) ? parent : ROOT.resolve("cpu" + parts[2]), OLD, pid));
      }
    }
    return lines.stream()
        .filter(line -> line.startsWith("0::"))
        .map(line -> ROOT.resolve(line.substring("0::/".length())))
        .filter(parent -> Files.exists(parent.resolve(NEW.file)) || parent.equals(ROOT))
        .findFirst()
        .map(parent -> new ControlGroup(parent, NEW, pid));
  }
}
