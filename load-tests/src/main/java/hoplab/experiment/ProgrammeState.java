package hoplab.experiment;

import hoplab.result.LabException;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which experiments of a programme have left a bundle: a small file in the folder of results,
 * written aside and renamed, so that it is there whole or not at all. Its first line says of which
 * programme it tells; each further one names an experiment and its bundle.
 */
final class ProgrammeState {

  private static final String FILE = ".programme";

  private final Path results;
  private final String key;
  private final Map<String, String> bundles = new LinkedHashMap<>();

  private ProgrammeState(Path results, String key) {
    this.results = results;
    this.key = key;
  }

  /**
   * What is known of a programme; nothing if the file tells of another.
   *
   * @param key tells programmes apart, in one line
   */
  static ProgrammeState read(Path results, String key) {
    ProgrammeState state = new ProgrammeState(results, key.replace('\n', ' '));
    Path file = results.resolve(FILE);
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (!lines.isEmpty() && lines.get(0).equals(state.key)) {
        for (String line : lines.subList(1, lines.size())) {
          String[] words = line.split(" ");
          if (words.length == 2
              && Files.exists(results.resolve(words[1]).resolve(BundlePaths.RUN))) {
            state.bundles.put(words[0], words[1]);
          }
        }
      }
      return state;
    } catch (IOException e) {
      throw state.failed(e);
    }
  }

  /** The bundle of an experiment that is done. */
  Optional<Path> bundle(String experiment) {
    return Optional.ofNullable(bundles.get(experiment)).map(results::resolve);
  }

  /** Keeps that an experiment is done. */
  void done(String experiment, String bundle) {
    bundles.put(experiment, bundle);
    StringBuilder text = new StringBuilder(key).append('\n');
    bundles.forEach((name, left) -> text.append(name).append(' ').append(left).append('\n'));
    try {
      Path aside = Files.createTempFile(results, FILE, ".new");
      Files.writeString(aside, text);
      Files.move(
          aside,
          results.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The programme is over: the next one begins anew. */
  void forget() {
    try {
      Files.deleteIfExists(results.resolve(FILE));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private LabException failed(IOException e) {
    return new LabException(
        "what is done of the programme cannot be kept in %s (%s): check its room and its rights"
            .formatted(results, e.getMessage()),
        e);
  }
}
