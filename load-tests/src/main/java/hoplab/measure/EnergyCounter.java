package hoplab.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The energy that the processors' packages have used, by the counters that Linux shows under {@code
 * /sys/class/powercap}. Most virtual machines have none, and many systems let only root read them.
 */
public final class EnergyCounter {

  private static final Path POWERCAP = Path.of("/sys/class/powercap");
  private static final double MICROJOULES_PER_JOULE = 1e6;

  private final Path folder;

  public EnergyCounter() {
    this(POWERCAP);
  }

  EnergyCounter(Path folder) {
    this.folder = folder;
  }

  /** Joules so far, over all packages; empty where no counter can be read. */
  public OptionalDouble joules() {
    double sum = 0;
    boolean any = false;
    try (DirectoryStream<Path> zones = Files.newDirectoryStream(folder, "intel-rapl:[0-9]*")) {
      for (Path zone : zones) {
        if (isPackage(zone)) {
          sum += Double.parseDouble(Files.readString(zone.resolve("energy_uj")).strip());
          any = true;
        }
      }
    } catch (IOException | NumberFormatException e) {
      return OptionalDouble.empty();
    }
    return any ? OptionalDouble.of(sum / MICROJOULES_PER_JOULE) : OptionalDouble.empty();
  }

  /** Zones within a package, as {@code intel-rapl:0:1}, are a part of it. */
  private static boolean isPackage(Path zone) {
    return zone.getFileName().toString().chars().filter(c -> c == ':').count() == 1;
  }
}
