package hoplab.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Who is asked for in a long sequence of visits by one browser, and when: the same for the same
 * seed and reuse, whatever is visited.
 */
public record VisitSequence(List<Step> steps) {

  /** So long do people look at a page on average before they open the next. */
  private static final double MEAN_GAP_SECONDS = 30;

  private static final double MILLIS_PER_SECOND = 1e3;

  /**
   * One visit.
   *
   * @param at time since the first
   * @param userId the stored user who is asked for
   */
  public record Step(Duration at, String userId) {}

  public VisitSequence {
    steps = List.copyOf(steps);
  }

  /**
   * Draws a sequence. Gaps are exponential, as if visits came at random.
   *
   * @param reuse probability that a visit asks for a user who was asked for before, each of those
   *     being as likely; otherwise it asks for a new one
   * @param visits how many, at most as many as there are users
   * @param users how many stored users there are
   */
  public static VisitSequence draw(long seed, double reuse, int visits, int users) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> strangers = new ArrayList<>();
    for (int user = 1; user <= users; user++) {
      strangers.add(user);
    }
    Collections.shuffle(strangers, new Random(seed));
    List<Integer> known = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    double seconds = 0;
    for (int i = 0; i < visits; i++) {
      boolean again = !known.isEmpty() && random.nextDouble() < reuse;
      int user = again ? known.get(random.nextInt(known.size())) : strangers.get(known.size());
      if (!again) {
        known.add(user);
      }
      steps.add(
          new Step(
              Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND)),
              String.format(Locale.ROOT, "u%05d", user)));
      // the same on every machine, which Math.log need not be
      seconds += -StrictMath.log(1 - random.nextDouble()) * MEAN_GAP_SECONDS;
    }
    return new VisitSequence(steps);
  }
}
