package hoplab.result;

/**
 * The code that was measured.
 *
 * @param commit full git commit id, or {@code unknown} outside a checkout
 * @param dirty whether the work tree had changes that no commit holds
 */
public record Source(String commit, boolean dirty) {

  /** The first seven digits of the commit, as they stand in the name of a bundle. */
  public String shortCommit() {
    return commit.length() > 7 ? commit.substring(0, 7) : commit;
  }
}
