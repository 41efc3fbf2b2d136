package hoplab.statistics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Block medians of published runs, kept when the runs themselves were replaced.
 *
 * @param from the bundle that held them
 * @param processes the baseline, its duplicate, the others
 * @param steps of its ladder, without that to the duplicate; 0 for no ladder
 * @param blockP50Micros by trial, then by process, then by block
 */
record PublishedBlocks(
    String from, List<String> processes, int steps, double[][][] blockP50Micros) {

  static PublishedBlocks of(String name) {
    try (InputStream json = PublishedBlocks.class.getResourceAsStream("block-medians.json")) {
      ObjectMapper mapper = new ObjectMapper();
      Map<?, ?> all = mapper.readValue(json, Map.class);
      return mapper.convertValue(all.get(name), PublishedBlocks.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PairedFigures figures() {
    return PairedFigures.ofBlocks(
        Arrays.stream(blockP50Micros)
            .map(trial -> Arrays.stream(trial).map(Sample::logarithms).toArray(double[][]::new))
            .toArray(double[][][]::new));
  }

  int process(String name) {
    return processes.indexOf(name);
  }
}
