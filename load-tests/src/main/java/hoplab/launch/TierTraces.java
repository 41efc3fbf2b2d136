package hoplab.launch;

import hoplab.contract.TraceFile;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files in which tiers note where the time of traced requests goes, one for each tier, in a
 * folder of the lab's own. A tier is told the path of its file and nothing else.
 *
 * @param folder for its owner alone
 */
public record TierTraces(Path folder) {

  /** Several times what a trial at the highest rigor notes. */
  private static final int PLACES = 8_192;

  /** Makes the file of a tier that is about to start. */
  Path make(String label, String tier) {
    Path file = file(label, tier);
    try {
      TraceFile.create(file, PLACES);
      return file;
    } catch (IOException e) {
      throw new LabException(
          "No traces can be kept in " + folder + " (" + e.getMessage() + "): check its room.", e);
    }
  }

  /** The tier has answered: its clock is compared with the lab's. */
  void ready(String label, String tier) {
    read(label, tier).ifPresent(TraceFile::ready);
  }

  /** What a tier noted; empty if it has no file. */
  public Optional<TraceFile> read(String label, String tier) {
    Path file = file(label, tier);
    try {
      return Files.exists(file) ? Optional.of(TraceFile.open(file)) : Optional.empty();
    } catch (IOException e) {
      throw new LabException("The traces " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Path file(String label, String tier) {
    return folder.resolve(label + "." + tier + ".trace");
  }
}
