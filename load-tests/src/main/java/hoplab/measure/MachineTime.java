package hoplab.measure;

/**
 * How all processors of the machine together spent their time, since some moment in the past.
 *
 * @param busyMillis doing work
 * @param idleMillis waiting, for input and output too
 * @param stolenMillis taken away by the hypervisor
 */
public record MachineTime(long busyMillis, long idleMillis, long stolenMillis) {

  /** The time between two readings. */
  MachineTime since(MachineTime before) {
    return new MachineTime(
        busyMillis - before.busyMillis,
        idleMillis - before.idleMillis,
        stolenMillis - before.stolenMillis);
  }

  /** Number of processors times the time that passed. */
  long totalMillis() {
    return busyMillis + idleMillis + stolenMillis;
  }
}
