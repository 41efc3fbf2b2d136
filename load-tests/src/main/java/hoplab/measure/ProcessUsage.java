package hoplab.measure;

/**
 * What one process has used since its start, read at one moment.
 *
 * @param cpuNanos processor time, user and system, of all its threads, ended ones too
 * @param endedChildrenCpuNanos processor time of its children that have ended; 0 where the
 *     operating system does not tell
 * @param residentBytes main memory that it holds, pages shared with others included
 */
public record ProcessUsage(long cpuNanos, long endedChildrenCpuNanos, long residentBytes) {

  public ProcessUsage {
    if (cpuNanos < 0 || endedChildrenCpuNanos < 0 || residentBytes < 0) {
      throw new IllegalArgumentException(
          "usage cannot be negative: %d ns, %d ns, %d bytes"
              .formatted(cpuNanos, endedChildrenCpuNanos, residentBytes));
    }
  }
}
