package hoplab.measure;

import java.util.Optional;

/** Reads from the operating system what processes and the machine have used. */
public interface UsageReader {

  /** What a process has used so far; empty if there is no such process any more. */
  Optional<ProcessUsage> process(long pid);

  /** How the machine has spent its time so far. */
  MachineTime machine();

  /**
   * Reads this machine: processor time in nanoseconds on Linux, in milliseconds elsewhere; the
   * machine's time in steps of 10 ms or so.
   */
  static UsageReader ofThisMachine() {
    return new OshiUsageReader();
  }
}
