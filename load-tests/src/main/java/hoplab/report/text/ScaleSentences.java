package hoplab.report.text;

import hoplab.analysis.LoadRules;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.Against;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import hoplab.result.Scale.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What replicas add, in words; what one process with as many connections reaches too is told. */
public final class ScaleSentences {

  private static final double MEBI = 1 << 20;

  private final Scale scale;
  private final Figures figures;

  public ScaleSentences(Run run, Figures figures) {
    this.scale = run.scale();
    this.figures = figures;
  }

  /** One for each variant, then what a session costs, then what was not asked. */
  public List<String> answers() {
    List<String> answers = new ArrayList<>();
    variants().forEach(variant -> largest(variant).map(this::answer).ifPresent(answers::add));
    disturbed().ifPresent(answers::add);
    answers.addAll(signedIn());
    answers.add(
        "Every request to a database waits "
            + millis(1e3 * scale.waitingMillis())
            + " here, with "
            + scale.poolSize()
            + " connections for each replica: "
            + figures.number(1e3 * scale.poolSize() / scale.waitingMillis(), 0)
            + " a second at most. How processor work scales is not measurable on one machine whose"
            + " processors all replicas share.");
    return answers;
  }

  private Optional<String> disturbed() {
    long disturbed = scale.steps().stream().filter(LoadRules::isDisturbed).count();
    return disturbed == 0
        ? Optional.empty()
        : Optional.of(
            "In %s of %s steps something else used the machine: these are in no bracket."
                .formatted(figures.count(disturbed), figures.count(scale.steps().size())));
  }

  /** Whose replicas were measured, in the order of the run. */
  public List<String> variants() {
    return scale.arrangements().stream().map(Arrangement::variant).distinct().toList();
  }

  public Arrangement arrangement(Scale.Figures one) {
    return scale.arrangements().stream()
        .filter(other -> other.name().equals(one.arrangement()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Scale.Figures> largest(String variant) {
    return scale.figures().stream()
        .filter(one -> arrangement(one).variant().equals(variant))
        .filter(one -> arrangement(one).kind() == Kind.REPLICAS)
        .reduce((smaller, larger) -> larger);
  }

  private Optional<Scale.Figures> of(String variant, Kind kind, int times) {
    return scale.figures().stream()
        .filter(one -> arrangement(one).is(variant, kind, times))
        .findFirst();
  }

  private String answer(Scale.Figures one) {
    Arrangement what = arrangement(one);
    if (one.capacity().heldPerSecond() == null && one.capacity().failedPerSecond() == null) {
      return "%s with %d %s: no rate was found to hold or to fail."
          .formatted(what.variant(), what.times(), replicas(what));
    }
    String base = of(what.variant(), Kind.REPLICAS, 1).map(this::bracket).orElse("?");
    StringBuilder sentence =
        new StringBuilder(
            "%s holds %s users/s with %d %s, %s with one"
                .formatted(what.variant(), bracket(one), what.times(), replicas(what), base));
    sentence.append(
        one.efficiency() == null
            ? ""
            : ", %s of %d times as much".formatted(efficiency(one), what.times()));
    sentence.append(
        ", for %s and %s connections each"
            .formatted(mebibytes(one.replicaBytes()), figures.number(one.replicaConnections(), 0)));
    String control = of(what.variant(), Kind.CONTROL, what.times()).map(this::bracket).orElse("");
    sentence.append(control.isEmpty() ? "" : "; " + against(one, control, what.times()));
    return sentence.append('.').toString();
  }

  private String against(Scale.Figures one, String control, int times) {
    String process =
        "one process with %d connections holds %s".formatted(times * scale.poolSize(), control);
    return switch (one.against() == null ? Against.UNKNOWN : one.against()) {
      case AS_MUCH -> process + " too, so that this is no merit of replicas";
      case LESS -> process + ", which is more";
      case MORE -> process + ", so that what is above comes from replicas";
      case UNKNOWN -> process + ", and an end is missing that would tell which is more";
    };
  }

  private List<String> signedIn() {
    List<String> sentences = new ArrayList<>();
    for (Arrangement one : scale.arrangements()) {
      List<SignedIn> sticky = signedIn(one, Boolean.TRUE);
      List<SignedIn> anywhere = signedIn(one, Boolean.FALSE);
      List<SignedIn> without = signedIn(one, null);
      if (!sticky.isEmpty()) {
        sentences.add(
            "Signed in, %s answered %s rightly where the balancer sends a session back to its copy%s."
                .formatted(
                    one.name(),
                    outOf(right(sticky), fetches(sticky)),
                    anywhere.isEmpty()
                        ? ""
                        : ", and refused %s where it does not"
                            .formatted(outOf(refused(anywhere), fetches(anywhere)))));
      } else if (!without.isEmpty()) {
        sentences.add(
            "Signed in, %s answered %s rightly without any such thing: its session is not in what is replicated."
                .formatted(one.name(), outOf(right(without), fetches(without))));
      }
    }
    return sentences;
  }

  private List<SignedIn> signedIn(Arrangement one, Boolean sticky) {
    return scale.signedIn().stream()
        .filter(some -> some.arrangement().equals(one.name()))
        .filter(some -> Objects.equals(some.sticky(), sticky))
        .toList();
  }

  /** Right answers of an arrangement with one session; empty where nothing was asked. */
  public String signedIn(Scale.Figures one, Boolean sticky) {
    List<SignedIn> some = signedIn(arrangement(one), sticky);
    return some.isEmpty() ? "" : right(some) + " of " + fetches(some);
  }

  private static String outOf(int some, int all) {
    return some + " of " + all + " fetches";
  }

  private static int right(List<SignedIn> some) {
    return some.stream().mapToInt(SignedIn::right).sum();
  }

  private static int refused(List<SignedIn> some) {
    return some.stream().mapToInt(SignedIn::refused).sum();
  }

  private static int fetches(List<SignedIn> some) {
    return some.stream().mapToInt(SignedIn::fetches).sum();
  }

  /** Beside a balancer alone a replica is a whole copy. */
  private static String replicas(Arrangement one) {
    return one.processes() > one.tiers().size() + 1
        ? "processes of " + one.tiers().get(0).replaceFirst("-\\d+$", "")
        : "whole copies";
  }

  /** The ends of a bracket. */
  public String bracket(Scale.Figures one) {
    return "["
        + end(one.capacity().heldPerSecond())
        + ", "
        + end(one.capacity().failedPerSecond())
        + "]";
  }

  /** In percent of as many times the single one's; empty where it is not known. */
  public String efficiency(Scale.Figures one) {
    return one.efficiency() == null
        ? figures.none()
        : "[%s, %s]"
            .formatted(
                figures.percent(one.efficiency().low(), 0),
                figures.percent(one.efficiency().high(), 0));
  }

  public String mebibytes(double bytes) {
    return figures.number(bytes / MEBI, 0) + " MiB";
  }

  /** What stands above the picture. */
  public String onMethod() {
    return "Each bracket goes from a rate that held in every trial to one that failed in every"
        + " trial, with 99 of 100 answers within "
        + millis(scale.p99LimitMicros())
        + ". Arrangements run one at a time, each with fresh processes in every trial, and share one"
        + " database. The band is once, twice and three times the bracket of the single one. Users"
        + " who are signed in have sessions that spread evenly over copies; real ones do so only on"
        + " the average.";
  }

  private String end(Double perSecond) {
    return perSecond == null ? "?" : figures.number(perSecond, 0);
  }

  private String millis(double micros) {
    return figures.number(micros / 1e3, 0) + " ms";
  }
}
