package hoplab.result;

import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to run and to change each variant.
 *
 * @param ratePerSecond users that arrived per second under load, one variant at a time
 * @param measureMillis length of the load
 * @param warmUpMillis length of the warm-up before it, in which connections were counted
 * @param simultaneous how many callers called at once when connections were counted
 * @param busyElsewhereShares by trial: what else used the processors while a variant was idle
 * @param prices what a million requests were priced by
 * @param variants in the order in which they were asked for
 * @param notMeasured what this machine or this order could not measure, and why
 * @param drill what one more field touches; null where it was not tried
 */
@RecordBuilder
public record Footprint(
    double ratePerSecond,
    long measureMillis,
    long warmUpMillis,
    int simultaneous,
    List<Double> busyElsewhereShares,
    Prices prices,
    List<OfVariant> variants,
    List<NotMeasured> notMeasured,
    ChangeDrill drill) {

  public Footprint {
    Rule.positive("ratePerSecond", ratePerSecond);
    Rule.notNegative("measureMillis", measureMillis);
    Rule.notNegative("warmUpMillis", warmUpMillis);
    Rule.within("simultaneous", 1, 10_000, simultaneous);
    busyElsewhereShares = List.copyOf(busyElsewhereShares);
    busyElsewhereShares.forEach(share -> Rule.share("busyElsewhereShares", share));
    Rule.present("prices", prices);
    variants = List.copyOf(variants);
    notMeasured = List.copyOf(notMeasured);
  }

  /**
   * What is paid for.
   *
   * @param source where the prices are from
   * @param currency as it is written
   * @param perProcessorHour one processor for an hour
   * @param perGigabyteHour 10^9 bytes of memory for an hour
   * @param perMillionInvocations requests that enter a tier
   */
  public record Prices(
      String source,
      String currency,
      double perProcessorHour,
      double perGigabyteHour,
      double perMillionInvocations) {
    public Prices {
      Rule.text("source", source);
      Rule.text("currency", currency);
      Rule.notNegative("perProcessorHour", perProcessorHour);
      Rule.notNegative("perGigabyteHour", perGigabyteHour);
      Rule.notNegative("perMillionInvocations", perMillionInvocations);
    }
  }

  /** What a key that an operator sets is for. */
  public enum KeyKind implements Word {
    /** Nobody may see it: a password, a private key, a shared key. */
    SECRET,
    /** Where another tier is, or from which origin a page comes. */
    ORIGIN,
    /** Where the database is, and as whom. */
    DATABASE,
    /** The port to listen on. */
    PORT,
    /** Anything else. */
    SETTING
  }

  /** One configuration key of one tier, as its descriptor names it. */
  public record OperatorKey(String tier, String name, KeyKind kind) {
    public OperatorKey {
      Rule.text("tier", tier);
      Rule.text("name", name);
      Rule.present("kind", kind);
    }
  }

  /**
   * One tier, as it was seen to run.
   *
   * @param name as in the descriptor
   * @param processes its own process and those that it started
   * @param ports on which these listen
   * @param deployableBytes what lies on disk to run it, without archives that the lab makes; null
   *     where it is no jar
   */
  public record Deployed(String name, int processes, List<Integer> ports, Long deployableBytes) {
    public Deployed {
      Rule.text("name", name);
      Rule.within("processes", 1, 10_000, processes);
      ports = List.copyOf(ports);
      Rule.notNegativeOrNull("deployableBytes", deployableBytes);
    }
  }

  /**
   * What each trial saw.
   *
   * @param figure what it is
   * @param tier of which tier; null for all of the variant
   * @param perTrial in the order of the trials
   */
  public record Observed(FootprintFigure figure, String tier, List<Double> perTrial) {
    public Observed {
      Rule.present("figure", figure);
      perTrial = List.copyOf(perTrial);
      perTrial.forEach(value -> Rule.notNegative("perTrial", value));
    }
  }

  /**
   * What follows from all trials, for the whole variant.
   *
   * @param figure what it is
   * @param value mean over trials; of what is counted, the most of any trial
   * @param interval Student's t over trials; null for what is counted, and for a single trial
   * @param ratio to the baseline, geometric mean over trials; null where none is judged
   * @param ratioInterval of that, at the confidence of the run for all comparisons of this figure
   * @param verdict on it; null likewise
   */
  @RecordBuilder
  public record Estimate(
      FootprintFigure figure,
      double value,
      Interval interval,
      Double ratio,
      Interval ratioInterval,
      Verdict verdict) {
    public Estimate {
      Rule.present("figure", figure);
      Rule.notNegative("value", value);
    }
  }

  /**
   * One variant.
   *
   * @param name as in its descriptor
   * @param tiers those that ran
   * @param keys what an operator sets, in the order of the descriptor
   * @param ownLines lines that are not blank in its own main sources; null where these are not here
   * @param sharedLines the same of what all variants share; null likewise
   * @param observed by figure and tier
   * @param estimates by figure
   */
  @RecordBuilder
  public record OfVariant(
      String name,
      List<Deployed> tiers,
      List<OperatorKey> keys,
      Integer ownLines,
      Integer sharedLines,
      List<Observed> observed,
      List<Estimate> estimates) {
    public OfVariant {
      Rule.text("name", name);
      tiers = List.copyOf(tiers);
      keys = List.copyOf(keys);
      Rule.notNegativeOrNull("ownLines", ownLines);
      Rule.notNegativeOrNull("sharedLines", sharedLines);
      observed = List.copyOf(observed);
      estimates = List.copyOf(estimates);
    }

    /** What follows for a figure; empty where it was not measured. */
    public Optional<Estimate> estimate(FootprintFigure figure) {
      return estimates.stream().filter(one -> one.figure() == figure).findFirst();
    }

    /** How many keys of a kind an operator sets. */
    public int keys(KeyKind kind) {
      return Math.toIntExact(keys.stream().filter(key -> key.kind() == kind).count());
    }
  }

  /** A figure that is missing, and why. */
  public record NotMeasured(FootprintFigure figure, String why) {
    public NotMeasured {
      Rule.present("figure", figure);
      Rule.text("why", why);
    }
  }

  /** The variant of that name. */
  public Optional<OfVariant> variant(String name) {
    return variants.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
