package hoplab.result;

/** What is told from the trials of two variants; the other figure is derived from it. */
public enum Judged implements Word {
  /** Their ratio: where all of the difference is work, which the machine's speed multiplies. */
  RATIO,
  /** Their difference: where part of it is waiting, which is added whatever the speed. */
  DIFFERENCE
}
