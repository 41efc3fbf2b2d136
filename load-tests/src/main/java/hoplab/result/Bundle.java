package hoplab.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The folder that one run leaves. It is written aside, as {@code .NAME.PID.partial}, and renamed in
 * one step when it is complete; closed before that, nothing is left of it. What a killed lab left
 * aside is cleared away by the next one.
 */
public final class Bundle implements AutoCloseable {

  /** Name of the file that holds the {@link Run}. */
  public static final String RUN = "run.json";

  /** Name of the page for people. */
  public static final String REPORT = "report.html";

  /** Name of the folder with Gatling's own report, which stays on this machine. */
  public static final String GATLING = "gatling";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path partial;
  private final Path complete;

  private Bundle(Path partial, Path complete) {
    this.partial = partial;
    this.complete = complete;
  }

  /** {@code <UTC>-<git7>-<experiment>}. */
  public static String nameOf(Instant startedAt, Source source, String experiment) {
    return STAMP.format(startedAt) + "-" + source.shortCommit() + "-" + experiment;
  }

  /**
   * Makes room for a bundle, so that a place that cannot be written is refused before the run.
   *
   * @param results folder of all bundles, made if missing
   * @param name as {@link #nameOf} gives it
   * @throws ResultException if the place cannot be written or holds such a bundle already
   */
  public static Bundle open(Path results, String name) {
    Path complete = results.resolve(name);
    if (Files.exists(complete)) {
      throw new ResultException("The bundle " + complete + " exists already: start the run again.");
    }
    try {
      Files.createDirectories(results);
      Leftovers.clear(results);
      Path partial = results.resolve(Leftovers.nameFor(name));
      Files.createDirectory(partial);
      return new Bundle(partial, complete);
    } catch (IOException e) {
      throw new ResultException(
          "No bundle can be written into "
              + results
              + " ("
              + e.getClass().getSimpleName()
              + "): name a folder that you may write to.",
          e);
    }
  }

  /** Where the files of the run go until it is complete. */
  public Path folder() {
    return partial;
  }

  /** Where a trial's histogram log goes. */
  public Path histogram(String variant, int trial) {
    return partial.resolve(HistogramLog.nameOf(variant, trial));
  }

  /** Writes {@code run.json}; refuses a run that its own schema refuses. */
  public void write(Run run) {
    String json = RunCodec.write(run);
    List<String> problems = RunSchema.problems(json);
    if (!problems.isEmpty()) {
      throw new ResultException("The run breaks its own schema: " + String.join("; ", problems));
    }
    write(RUN, json);
  }

  /** Writes {@code report.html}. */
  public void writeReport(String html) {
    write(REPORT, html);
  }

  /**
   * Makes the bundle appear, whole.
   *
   * @return its folder
   */
  public Path publish() {
    if (!Files.exists(partial.resolve(RUN))) {
      throw new IllegalStateException("a bundle holds run.json before it is published");
    }
    try {
      Checksums.write(partial);
      return Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ResultException("The bundle " + complete + " cannot be completed: " + e, e);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    Leftovers.delete(partial);
  }

  /**
   * Reads the run of a bundle, old or new.
   *
   * @throws ResultException if there is none or it cannot be read
   */
  public static Run read(Path bundle) {
    return RunCodec.read(text(bundle));
  }

  /** The text of a bundle's {@code run.json}, as {@link #read} and {@link RunSchema} take it. */
  public static String text(Path bundle) {
    try {
      return Files.readString(bundle.resolve(RUN));
    } catch (NoSuchFileException e) {
      throw new ResultException(bundle + " holds no run.json: name the folder of a bundle.", e);
    } catch (IOException e) {
      throw new ResultException(bundle.resolve(RUN) + " cannot be read: " + e, e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(partial.resolve(name), text);
    } catch (IOException e) {
      throw new ResultException(name + " cannot be written into " + partial + ": " + e, e);
    }
  }
}
