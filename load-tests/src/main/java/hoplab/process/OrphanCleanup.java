package hoplab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The processes and folders that a killed lab leaves, and how they are ended and deleted. */
final class OrphanCleanup {

  /** Start instants of one process, read by two programs, may differ by the clock's corrections. */
  private static final long TOLERANCE_MILLIS = 2_000;

  private static final int ROUNDS = 20;

  private final Map<Long, Long> startMillisByPid = new HashMap<>();
  private final Set<Path> folders = new LinkedHashSet<>();
  private String mark = "";

  /** One line of the lab; lines that make no sense are ignored, for half a line may be the last. */
  void read(String line) {
    String[] words = line.split(" ", 2);
    if (words.length < 2) {
      return;
    }
    switch (words[0]) {
      case "mark" -> mark = words[1];
      case "process" -> readProcess(words[1].split(" "));
      case "forget" -> startMillisByPid.remove(Long.parseLong(words[1]));
      case "folder" -> folders.add(Path.of(words[1]));
      case "keep" -> folders.remove(Path.of(words[1]));
      default -> {}
    }
  }

  private void readProcess(String[] words) {
    if (words.length == 2) {
      startMillisByPid.put(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }
  }

  /** Ends all processes, also those that were just being started, then deletes all folders. */
  void run() {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> left = survivors();
      if (left.isEmpty() && deleteFolders()) {
        return;
      }
      ProcessTermination.of(left);
    }
  }

  private boolean deleteFolders() {
    boolean all = true;
    for (Path folder : folders) {
      try {
        Folders.delete(folder);
      } catch (IOException e) {
        all &= !Folders.isOurs(folder);
      }
    }
    return all;
  }

  private List<ProcessHandle> survivors() {
    List<ProcessHandle> survivors = new ArrayList<>();
    startMillisByPid.forEach(
        (pid, startMillis) ->
            ProcessHandle.of(pid)
                .filter(Liveness::isAlive)
                .filter(process -> isSame(process, startMillis))
                .ifPresent(survivors::add));
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      all.filter(process -> isMarked(process) || isDatabaseInOurFolder(process))
          .forEach(survivors::add);
    }
    return survivors;
  }

  private static boolean isSame(ProcessHandle process, long startMillis) {
    return Math.abs(ProcessReaper.startMillis(process) - startMillis) <= TOLERANCE_MILLIS;
  }

  /** Works where the operating system shows a process's environment as a file, as on Linux. */
  private boolean isMarked(ProcessHandle process) {
    Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
    try {
      return !mark.isEmpty()
          && Files.isReadable(environment)
          && Files.readString(environment, StandardCharsets.ISO_8859_1)
              .contains(ProcessReaper.MARK + "=" + mark);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isDatabaseInOurFolder(ProcessHandle process) {
    Optional<String> line = process.info().commandLine();
    return line.filter(text -> text.matches("(?s).*\\b(postgres|initdb|pg_ctl)(\\.exe)?\\b.*"))
        .filter(text -> folders.stream().anyMatch(folder -> text.contains(folder.toString())))
        .isPresent();
  }
}
