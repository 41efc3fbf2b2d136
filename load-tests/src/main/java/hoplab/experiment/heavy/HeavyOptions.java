package hoplab.experiment.heavy;

import hoplab.result.HeavyWork.Share;
import hoplab.trial.RunOptions;
import hoplab.trial.RunOptions.WrongOrder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of the command line: how many statements, and what makes them. */
public final class HeavyOptions {

  private static final int MOST = 256;

  @Option(
      names = "--statements",
      paramLabel = "K",
      split = ",",
      description =
          "so many statements in production, one window for each; 0 is always among them"
              + " (default: 0,1,2,4,8,16)")
  private List<Integer> statements = List.of(0, 1, 2, 4, 8, 16);

  @Option(
      names = "--heavy-tier",
      paramLabel = "NAME",
      description =
          "the tier that makes statements, where that is a tier of its own; it is measured with"
              + " less of the processors too (default: order-service)")
  private String heavyTier = "order-service";

  @Option(
      names = "--heavy-share",
      paramLabel = "SHARE",
      split = ",",
      description =
          "what that tier gets of the processors besides an equal share: nice (the lowest priority),"
              + " affinity (one processor alone), cgroup (the smallest share of a control group),"
              + " none (default: nice)")
  private List<String> shares = List.of(Share.NICE.label());

  private static final String NONE = "none";

  /**
   * How many statements, each once, from 0 on.
   *
   * @throws WrongOrder if there cannot be so many
   */
  static List<Integer> statements(RunOptions options) {
    List<Integer> asked = options.own(HeavyOptions.class).statements;
    for (int one : asked) {
      if (one < 0 || one > MOST) {
        throw new WrongOrder("--statements must be 0 to %d, not %d".formatted(MOST, one));
      }
    }
    return Stream.concat(Stream.of(0), asked.stream()).distinct().sorted().toList();
  }

  /** The name of the tier that makes statements, where it is one of its own. */
  static String heavyTier(RunOptions options) {
    return options.own(HeavyOptions.class).heavyTier;
  }

  /**
   * What it gets of the processors besides an equal share, in the order in which it is measured:
   * what can be taken back comes first.
   *
   * @throws WrongOrder if there is no such share
   */
  static List<Share> shares(RunOptions options) {
    List<String> asked = options.own(HeavyOptions.class).shares;
    List<Share> known = List.of(Share.AFFINITY, Share.CGROUP, Share.NICE);
    for (String one : asked) {
      if (!one.equals(NONE) && known.stream().noneMatch(share -> share.label().equals(one))) {
        throw new WrongOrder(
            "--heavy-share is nice, affinity, cgroup or none, not '%s'"
                .formatted(one.toLowerCase(Locale.ROOT)));
      }
    }
    return known.stream().filter(share -> asked.contains(share.label())).toList();
  }
}
