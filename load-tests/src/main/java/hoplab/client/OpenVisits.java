package hoplab.client;

import hoplab.measure.Arrivals;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Lets users arrive at planned moments, each for one visit, whatever became of those before them,
 * and tells what becomes of every one of them. Blocks follow each other without a gap, and whether
 * there is another one is asked as it begins, so that a run can end when enough was seen.
 */
public final class OpenVisits {

  private static final long LEAD_NANOS = 20_000_000;

  /** So long after the last block the unanswered are given up. */
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private static final int REFUSED = 503;

  /** What became of a visit. */
  public enum Ending {
    /** All of it was answered with 200. */
    RIGHT,
    /** Something of it was answered with 503. */
    REFUSED,
    /** Another answer, or none. */
    FAILED,
    /** Not sent, as too many were in flight. */
    NOT_SENT
  }

  /** Is told on the client's thread. */
  public interface Observer {

    /** A user is sent on their way, so much later than planned. */
    void begins(int user, long lagNanos);

    /** So long after the planned arrival a visit is over. */
    void ends(int user, Ending ending, long nanos);
  }

  private final Client client;
  private final EventLoop loop;
  private final Arrivals arrivals;
  private final long blockNanos;
  private final IntFunction<List<Request>> requests;
  private final int mostInFlight;
  private final Observer observer;
  private final IntPredicate goOn;
  private final CompletableFuture<Integer> over = new CompletableFuture<>();
  private long startNanos;
  private int planned;
  private int inFlight;
  private int ended;

  private OpenVisits(
      Client client,
      Arrivals arrivals,
      long blockNanos,
      IntFunction<List<Request>> requests,
      int mostInFlight,
      Observer observer,
      IntPredicate goOn) {
    this.client = client;
    this.loop = client.loop();
    this.arrivals = arrivals;
    this.blockNanos = blockNanos;
    this.requests = requests;
    this.mostInFlight = mostInFlight;
    this.observer = observer;
    this.goOn = goOn;
  }

  /**
   * Begins.
   *
   * @param requests the visit of a user, by number
   * @param mostInFlight who arrives while so many wait for an answer is not sent
   * @param goOn whether there is another block, of that number from 1; asked on the client's thread
   * @return completes when all are over, or some seconds after the last block, with the number of
   *     blocks
   */
  public static CompletableFuture<Integer> start(
      Client client,
      Arrivals arrivals,
      long blockNanos,
      IntFunction<List<Request>> requests,
      int mostInFlight,
      Observer observer,
      IntPredicate goOn) {
    OpenVisits visits =
        new OpenVisits(client, arrivals, blockNanos, requests, mostInFlight, observer, goOn);
    visits.loop.execute(
        () -> {
          visits.startNanos = System.nanoTime() + LEAD_NANOS;
          visits.block(0);
        });
    return visits.over;
  }

  private void block(int number) {
    if (number == arrivals.blocks() || number > 0 && !goOn.test(number)) {
      finish(number);
      return;
    }
    int first = planned;
    planned += arrivals.inBlock(number);
    for (int user = first; user < planned; user++) {
      plan(user);
    }
    long next = startNanos + (number + 1) * blockNanos - LEAD_NANOS;
    loop.schedule(() -> block(number + 1), next - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void finish(int blocks) {
    long end = startNanos + blocks * blockNanos;
    awaitRest(blocks, end + PATIENCE_NANOS);
  }

  private void awaitRest(int blocks, long deadlineNanos) {
    if (ended == planned || System.nanoTime() > deadlineNanos) {
      over.complete(blocks);
    } else {
      loop.schedule(() -> awaitRest(blocks, deadlineNanos), LEAD_NANOS, TimeUnit.NANOSECONDS);
    }
  }

  private void plan(int user) {
    long due = startNanos + arrivals.offsetNanos(user);
    loop.schedule(() -> send(user, due), due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void send(int user, long due) {
    observer.begins(user, System.nanoTime() - due);
    if (inFlight >= mostInFlight) {
      ended++;
      observer.ends(user, Ending.NOT_SENT, 0);
      return;
    }
    inFlight++;
    Visit.go(
        client,
        requests.apply(user),
        new Visit.Listener() {
          @Override
          public void begins() {
            // the time runs from the planned arrival
          }

          @Override
          public void ends(Optional<Visit.Outcome> outcome, String failure) {
            inFlight--;
            ended++;
            observer.ends(
                user,
                outcome.map(OpenVisits::ending).orElse(Ending.FAILED),
                System.nanoTime() - due);
          }
        });
  }

  private static Ending ending(Visit.Outcome outcome) {
    if (outcome.isOk()) {
      return Ending.RIGHT;
    }
    return outcome.replies().stream().anyMatch(reply -> reply.status() == REFUSED)
        ? Ending.REFUSED
        : Ending.FAILED;
  }
}
