package hoplab.result.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code SHA256SUMS} of a bundle: one line for {@code run.json} and for each histogram log, as
 * {@code sha256sum --check} reads it. It notices what nothing else in the bundle contradicts, such
 * as another model of processor.
 */
public final class Checksums {

  private Checksums() {}

  /** Writes the sums of what is there. */
  public static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(BundlePaths.CHECKSUMS), lines(folder));
  }

  /** Whether the sums are those of the files; false if they are missing. */
  public static boolean match(Path folder) {
    try {
      Path sums = folder.resolve(BundlePaths.CHECKSUMS);
      return Files.isRegularFile(sums)
          && Files.readString(sums).replace("\r\n", "\n").equals(lines(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> BundlePaths.isEvidence(name(file))).sorted().toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(sha256(file)).append("  ").append(name(file)).append('\n');
    }
    return lines.toString();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
