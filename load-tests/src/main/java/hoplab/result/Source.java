package hoplab.result;

/**
 * The code that was measured.
 *
 * @param commit full git commit id, or {@code unknown} outside a checkout
 * @param dirty whether the work tree had changes that no commit holds
 */
public record Source(String commit, boolean dirty) {

  public Source {
    Rule.require(
        commit != null && commit.matches("[0-9a-f]{7,64}|unknown"),
        "commit is a git commit id in hexadecimal digits, or unknown",
        commit);
  }

  /** The first seven digits of the commit, as they stand in the name of a bundle. */
  public String shortCommit() {
    return commit.length() > 7 ? commit.substring(0, 7) : commit;
  }
}
