package hoplab.measure;

import java.util.SplittableRandom;

/**
 * What each arriving user does, drawn from a seed: which stored user they ask for, and in which
 * order they call the targets. Each draw depends on the seed and on the arrival's number only,
 * never on timing, so the same seed repeats the same run.
 *
 * @param seed source of every draw
 * @param users how many stored users there are to ask for, at least 1
 * @param targets how many targets there are to call, at least 1
 */
public record UserChoices(long seed, int users, int targets) {

  /** Any odd number with well mixed bits keeps neighbouring arrivals apart; this is 2^64 / phi. */
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private static final long USER_STREAM = 0x75736572L;
  private static final long ORDER_STREAM = 0x6f726465L;

  public UserChoices {
    if (users < 1 || targets < 1) {
      throw new IllegalArgumentException(
          "choices need at least one user and one target, got " + users + " and " + targets);
    }
  }

  /** Number of the stored user that an arrival asks for, from 1; uniform. */
  int userNumber(int arrival) {
    return 1 + stream(USER_STREAM, arrival).nextInt(users);
  }

  /** Identifier of that user, such as {@code u00042}. */
  public String userId(int arrival) {
    return userIdOf(userNumber(arrival));
  }

  /** Identifier of the stored user of that number. */
  public static String userIdOf(int number) {
    String digits = Integer.toString(number);
    return "u" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  /** Order in which an arrival calls the targets: a uniform permutation of their indices. */
  public int[] order(int arrival) {
    SplittableRandom random = stream(ORDER_STREAM, arrival);
    int[] order = new int[targets];
    for (int i = 0; i < targets; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private SplittableRandom stream(long purpose, int arrival) {
    SplittableRandom ofPurpose = new SplittableRandom(seed ^ (purpose * STRIDE));
    return new SplittableRandom(ofPurpose.nextLong() + arrival * STRIDE);
  }
}
