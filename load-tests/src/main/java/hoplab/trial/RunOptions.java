package hoplab.trial;

import hoplab.contract.SignIn;
import hoplab.result.Jit;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.SignInSwitch;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param rigor the set of defaults that the rest departs from
 * @param jit what is said of the code of the tiers
 * @param pace that of the experiment, which the rest may depart from, too
 * @param trials fresh starts of every process, 2 to 100
 * @param ratePerSecond users that arrive per second, 1 to 10,000
 * @param measurement length of the measurement of one trial, 1 s to 1 h
 * @param warmUpLimit longest warm-up of one trial, 1 s to 10 min
 * @param seed source of every random choice
 * @param descriptors files that describe variants; the first one's variant is the baseline
 * @param targets what runs already, by name
 * @param targetSignIns how to sign in at those of them that want to know who asks
 * @param signIn whether variants that can ask who somebody is do so
 * @param database address of an existing server, or empty for an embedded one
 * @param keepGoing whether to measure the others where somebody cannot be measured
 * @param own the options of experiments, one object of each class that they name
 */
@RecordBuilder
public record RunOptions(
    Rigor rigor,
    JitChoice jit,
    Pace pace,
    int trials,
    double ratePerSecond,
    Duration measurement,
    Duration warmUpLimit,
    long seed,
    List<Path> descriptors,
    Map<String, URI> targets,
    Map<String, SignIn> targetSignIns,
    SignInSwitch signIn,
    Optional<String> database,
    boolean keepGoing,
    List<Object> own) {

  public RunOptions {
    between("--trials", trials, 2, 100);
    between("--rate", ratePerSecond, 1, 10_000);
    between("--measure", measurement.toMillis() / 1e3, 1, 3_600);
    between("--warm-up", warmUpLimit.toMillis() / 1e3, 1, 600);
    descriptors = List.copyOf(descriptors);
    own = List.copyOf(own);
    targets.forEach(RunOptions::requireAddress);
    targetSignIns
        .keySet()
        .forEach(
            name -> {
              if (!targets.containsKey(name)) {
                throw new WrongOrder("--target-sign-in names '" + name + "', which is no --target");
              }
            });
    if (descriptors.isEmpty() && targets.isEmpty()) {
      throw new WrongOrder("nothing to measure: name at least one variant or target");
    }
  }

  private static void requireAddress(String name, URI target) {
    if (!String.valueOf(target.getScheme()).matches("https?") || target.getHost() == null) {
      throw new WrongOrder(
          "'%s' is no address to call: say --target %s=http://HOST:PORT".formatted(target, name));
    }
  }

  private static void between(String option, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new WrongOrder(
          "%s must be %s to %s, not %s"
              .formatted(option, shortest(least), shortest(most), shortest(value)));
    }
  }

  /** The shortest way to write a number on the command line. */
  public static String shortest(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /**
   * The options of experiments that one class declares.
   *
   * @throws IllegalArgumentException if no experiment names that class
   */
  public <T> T own(Class<T> declaring) {
    return own.stream()
        .filter(declaring::isInstance)
        .map(declaring::cast)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no experiment names " + declaring.getName()));
  }

  /** Which compilers every tier has. */
  public Jit compilers() {
    return code().compilers();
  }

  /** Whether every tier that is a jar starts from a cache of its classes and method profiles. */
  public boolean aotCache() {
    return code().fromProfiles();
  }

  private JitChoice.TierCode code() {
    return jit.code(warmUpLimit, Runtime.version());
  }

  /** That of the rigor, or {@code CUSTOM} if the order departs from it. */
  public Plan.RigorLevel rigorLevel() {
    boolean asIs =
        trials == rigor.trials()
            && jit == JitChoice.AUTO
            && measurement.equals(rigor.measurement())
            && warmUpLimit.equals(pace.warmUpLimit(rigor));
    return asIs ? rigor.level() : Plan.RigorLevel.CUSTOM;
  }

  /** Wrong use, not a failure of the run. */
  public static final class WrongOrder extends LabException {

    private static final long serialVersionUID = 1;

    public WrongOrder(String message) {
      super(message);
    }
  }
}
