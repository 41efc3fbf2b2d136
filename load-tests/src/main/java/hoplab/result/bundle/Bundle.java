package hoplab.result.bundle;

import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The folder that one run leaves: its name, its files, and how its figures get in and out. */
public final class Bundle {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Bundle() {}

  /** {@code <UTC>-<git7>-<experiment>}, for example {@code 20260102T030405Z-0123456-hop}. */
  public static String name(Instant startedAt, Source source, String experiment) {
    return STAMP.format(startedAt) + "-" + source.shortCommit() + "-" + experiment;
  }

  /**
   * Writes {@code run.json}, and {@code SHA256SUMS} over it and the histogram logs, which must all
   * be there by now.
   *
   * @throws LabException if the run breaks its own schema or the folder cannot be written to
   */
  public static void write(Path folder, Run run) {
    String json = RunCodec.write(run);
    List<String> problems = RunSchema.problems(json);
    if (!problems.isEmpty()) {
      throw new LabException(
          "The run breaks its own schema, report it: " + String.join("; ", problems));
    }
    try {
      Files.writeString(folder.resolve(BundlePaths.RUN), json);
      Checksums.write(folder);
    } catch (IOException e) {
      throw new LabException(
          "The run cannot be written to " + folder + ": check its room and its rights.", e);
    }
  }

  /**
   * Reads the run of a bundle, of this schema version or an earlier one.
   *
   * @throws LabException if there is none or it cannot be read
   */
  public static Run read(Path folder) {
    return RunCodec.read(text(folder));
  }

  /**
   * The text of a bundle's {@code run.json}, as {@link RunCodec} and {@link RunSchema} take it.
   *
   * @throws LabException if there is none or it cannot be read
   */
  public static String text(Path folder) {
    try {
      return Files.readString(folder.resolve(BundlePaths.RUN));
    } catch (NoSuchFileException e) {
      throw new LabException(folder + " holds no run.json: name the folder of a bundle.", e);
    } catch (IOException e) {
      throw new LabException(folder.resolve(BundlePaths.RUN) + " cannot be read as text.", e);
    }
  }
}
