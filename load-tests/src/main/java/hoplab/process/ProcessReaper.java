package hoplab.process;

import hoplab.result.LabException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends every process that the lab starts, and deletes every folder that it writes aside, once the
 * lab ends. When the lab ends, or is interrupted, {@link #close} ends the processes and deletes the
 * folders. When the lab is killed, a small process of its own notices that its pipe to the lab is
 * broken, and does the same.
 */
public final class ProcessReaper implements AutoCloseable {

  /** Marks every child, so that one is found even if the lab dies in the middle of its start. */
  public static final String MARK = "HOPLAB_REAPER";

  private final Set<ProcessHandle> processes = ConcurrentHashMap.newKeySet();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final String mark = UUID.randomUUID().toString();
  private final Thread hook = new Thread(this::endEverything, "process-reaper");
  private final Process watcher;
  private final BufferedWriter pipe;

  private ProcessReaper(Process watcher) {
    this.watcher = watcher;
    this.pipe =
        new BufferedWriter(
            new OutputStreamWriter(watcher.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the small process and arranges for Ctrl-C. */
  public static ProcessReaper start() {
    try {
      ClassPreloading.now();
      ProcessBuilder builder = new ProcessBuilder(command());
      ChildEnvironment.reduce(builder.environment());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      ProcessReaper reaper = new ProcessReaper(builder.start());
      Runtime.getRuntime().addShutdownHook(reaper.hook);
      reaper.tell("mark " + reaper.mark);
      return reaper;
    } catch (IOException e) {
      throw new LabException("No process can be started: " + e.getMessage() + ".", e);
    }
  }

  /** Ends the process and its descendants with the lab. */
  public void watch(ProcessHandle process) {
    processes.add(process);
    tell("process " + process.pid() + " " + startMillis(process));
  }

  /** Forgets a process that is gone. */
  public void unwatch(ProcessHandle process) {
    if (processes.remove(process) && watcher.isAlive()) {
      tell("forget " + process.pid());
    }
  }

  /** Deletes the folder with the lab, after whatever runs on data in it. */
  void watch(Path folder) {
    if (!Folders.isOurs(folder)) {
      throw new IllegalArgumentException(folder + " is no folder of the lab");
    }
    folders.add(folder);
    tell("folder " + folder);
  }

  /** Forgets a folder that is gone, or that is to stay. */
  void unwatch(Path folder) {
    if (folders.remove(folder) && watcher.isAlive()) {
      tell("keep " + folder);
    }
  }

  /** Makes a process recognisable from before it runs. */
  public void mark(ProcessBuilder builder) {
    builder.environment().put(MARK, mark);
  }

  /** Ends everything that is still watched; harmless when repeated. */
  @Override
  public void close() {
    endEverything();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the lab is ending already
    }
    try {
      pipe.close();
      watcher.waitFor();
    } catch (IOException e) {
      watcher.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private void endEverything() {
    ProcessTermination.of(new ArrayList<>(processes));
    List.copyOf(processes).forEach(this::unwatch);
    for (Path folder : List.copyOf(folders)) {
      try {
        Folders.delete(folder);
        unwatch(folder);
      } catch (IOException e) {
        // the small process tries again
      }
    }
  }

  private synchronized void tell(String line) {
    try {
      pipe.write(line);
      pipe.newLine();
      pipe.flush();
    } catch (IOException e) {
      throw new LabException(
          "The process that would end the lab's processes was killed: run the lab again.", e);
    }
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    Path setsid = Path.of("/usr/bin/setsid");
    if (Files.isExecutable(setsid)) {
      command.add(setsid.toString()); // away from the terminal's signals
    }
    command.addAll(
        List.of(
            JavaRuntime.path(),
            "-Xmx16m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            CodeSource.of(ReaperProcess.class),
            ReaperProcess.class.getName()));
    return command;
  }
}
