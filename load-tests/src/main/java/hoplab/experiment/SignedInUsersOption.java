package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import hoplab.trial.RunOptions;
import picocli.CommandLine.Option;

/** An option of the command line: how many users have a session of their own. */
public final class SignedInUsersOption {

  @Option(
      names = "--signed-in-users",
      paramLabel = "N",
      description =
          "users who sign in before each trial's warm-up, each with a session of their own, and then"
              + " arrive and fetch what is theirs (default: as --rigor)")
  private Integer users;

  /**
   * How many were asked for.
   *
   * @throws RunOptions.WrongOrder if there are none, or not so many accounts
   */
  public static int of(RunOptions options) {
    Integer asked = options.own(SignedInUsersOption.class).users;
    if (asked == null) {
      return options.rigor().signedInUsers();
    }
    if (options.signIn() == SignInSwitch.OFF) {
      throw new RunOptions.WrongOrder(
          "nobody signs in with --sign-in off: leave --signed-in-users out");
    }
    if (asked < 1 || asked > SeededShop.USERS) {
      throw new RunOptions.WrongOrder(
          "--signed-in-users must be 1 to %d, for so many users have an account, not %d"
              .formatted(SeededShop.USERS, asked));
    }
    return asked;
  }

  /** The option that would repeat a run; empty if no user had a session of their own. */
  public static String repeating(Run run) {
    int users = run.plan().usersWithSession();
    return users == 0 ? "" : " --signed-in-users " + users;
  }
}
