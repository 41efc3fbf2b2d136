package hoplab.trial;

/** Hears how far a run has come. */
public interface Progress {

  /**
   * The run goes on.
   *
   * @param doing what it does now, in a few words
   * @param share how much of the run is done, 0 to 1
   */
  void at(String doing, double share);
}
