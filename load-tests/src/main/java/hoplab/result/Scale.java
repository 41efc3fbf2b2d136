package hoplab.result;

import hoplab.statistics.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What replicas of a tier add where waiting for the database is the limit, beside one process that
 * keeps as many connections to it.
 *
 * @param waitingMillis round trip put on every data link
 * @param poolSize connections to the database that one replica keeps
 * @param p99LimitMicros a rate holds while the 99th percentile is at most this
 * @param arrangements what was measured, in the order of the figures
 * @param steps as they were made, trial by trial
 * @param starts one for each trial and arrangement
 * @param signedIn what became of fetches with one session, by trial and arrangement
 * @param figures by arrangement; they follow from all of the above
 */
@RecordBuilder
public record Scale(
    double waitingMillis,
    int poolSize,
    double p99LimitMicros,
    List<Arrangement> arrangements,
    List<LoadStep> steps,
    List<Start> starts,
    List<SignedIn> signedIn,
    List<Figures> figures) {

  /** What there is more of. */
  public enum Kind implements Word {
    /** Processes, each with a pool of its own. */
    REPLICAS,
    /** Connections in the pool of one process. */
    CONTROL
  }

  /** How a bracket stands to the one of the control with as many connections. */
  public enum Against implements Word {
    /** All of it is above. */
    MORE,
    /** They have rates in common, so that one process reaches it too. */
    AS_MUCH,
    /** All of it is below. */
    LESS,
    /** An end is not known that would say it. */
    UNKNOWN
  }

  /**
   * One way to run a variant.
   *
   * @param name as it is called in steps
   * @param variant whose replicas these are
   * @param kind what there is {@code times} as much of
   * @param times 1, 2 or 3
   * @param tiers the processes that hold the pools in question
   * @param processes all of the arrangement
   */
  public record Arrangement(
      String name, String variant, Kind kind, int times, List<String> tiers, int processes) {
    public Arrangement {
      Rule.text("name", name);
      Rule.text("variant", variant);
      Rule.present("kind", kind);
      Rule.within("times", 1, Integer.MAX_VALUE, times);
      tiers = List.copyOf(tiers);
      Rule.within("processes", tiers.size(), Integer.MAX_VALUE, processes);
    }

    /** Whether it is another of the same variant, kind and size. */
    public boolean is(String otherVariant, Kind otherKind, int otherTimes) {
      return variant.equals(otherVariant) && kind == otherKind && times == otherTimes;
    }
  }

  /**
   * What the wires held open once an arrangement was measured.
   *
   * @param trial from 1
   * @param arrangement its name
   * @param connections to the database, of all its tiers
   * @param poolConnections of those of the tiers in question alone
   */
  public record Start(int trial, String arrangement, int connections, int poolConnections) {
    public Start {
      Rule.within("trial", 1, Integer.MAX_VALUE, trial);
      Rule.text("arrangement", arrangement);
      Rule.notNegative("connections", connections);
      Rule.within("poolConnections", 0, connections, poolConnections);
    }
  }

  /**
   * Fetches one after the other, all with the proof of one sign-in.
   *
   * @param trial from 1
   * @param arrangement its name
   * @param sticky whether the balancer sends a session back to where it began; null where nothing
   *     of it depends on that
   * @param fetches how many
   * @param right answered 200
   * @param refused answered 401
   */
  public record SignedIn(
      int trial, String arrangement, Boolean sticky, int fetches, int right, int refused) {
    public SignedIn {
      Rule.within("trial", 1, Integer.MAX_VALUE, trial);
      Rule.text("arrangement", arrangement);
      Rule.within("fetches", 1, Integer.MAX_VALUE, fetches);
      Rule.within("right, refused", 0, fetches, right + refused);
    }
  }

  /**
   * One arrangement over trials.
   *
   * @param arrangement its name
   * @param capacity its bracket
   * @param efficiency capacity over {@code times} that of the single one, as far as both brackets
   *     say; null where an end is missing, and for the single one
   * @param against how the bracket stands to the control's; null but for two replicas and more
   * @param busyShare of all processors at the highest rate that held; null if none did
   * @param replicaBytes resident memory of one of the processes in question, mean over steps
   * @param allBytes the same of all processes of the arrangement together
   * @param replicaConnections connections to the database that each of them kept at most
   * @param allConnections those of the arrangement at most
   */
  @RecordBuilder
  public record Figures(
      String arrangement,
      Capacity capacity,
      Interval efficiency,
      Against against,
      Double busyShare,
      double replicaBytes,
      double allBytes,
      double replicaConnections,
      int allConnections) {
    public Figures {
      Rule.text("arrangement", arrangement);
      Rule.present("capacity", capacity);
      Rule.notNegativeOrNull("busyShare", busyShare);
      Rule.notNegative("replicaBytes", replicaBytes);
      Rule.notNegative("allBytes", allBytes);
      Rule.notNegative("replicaConnections", replicaConnections);
      Rule.notNegative("allConnections", allConnections);
    }
  }

  public Scale {
    Rule.positive("waitingMillis", waitingMillis);
    Rule.within("poolSize", 1, Integer.MAX_VALUE, poolSize);
    Rule.positive("p99LimitMicros", p99LimitMicros);
    arrangements = List.copyOf(arrangements);
    steps = List.copyOf(steps);
    starts = List.copyOf(starts);
    signedIn = List.copyOf(signedIn);
    figures = List.copyOf(figures);
  }
}
