package hoplab.experiment.fault;

import hoplab.client.Client;
import hoplab.client.Reply;
import hoplab.client.Request;
import hoplab.client.Visit;
import hoplab.contract.ExpectedBody;
import hoplab.contract.SeededShop;
import hoplab.contract.UserId;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import hoplab.result.UseCase;
import hoplab.wire.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * User fetches and dashboards at planned moments, whatever became of those before them, until it is
 * closed. Nothing is tried twice. Who is told to sign in does so, and shows it from then on.
 */
final class SteadyLoad implements AutoCloseable {

  /** What a request ended as, the worst last. */
  enum End {
    RIGHT,
    REFUSED,
    LOST,
    WRONG
  }

  /** One visit of a use case; without an end while it is under way. */
  static final class Sent {
    private final UseCase useCase;
    private final long plannedNanos;
    private final long sentNanos;
    private volatile long endNanos;
    private volatile End end;

    Sent(UseCase useCase, long plannedNanos, long sentNanos) {
      this.useCase = useCase;
      this.plannedNanos = plannedNanos;
      this.sentNanos = sentNanos;
    }

    void ended(End as, long nowNanos) {
      endNanos = nowNanos;
      end = as;
    }

    UseCase useCase() {
      return useCase;
    }

    long plannedNanos() {
      return plannedNanos;
    }

    long lateNanos() {
      return sentNanos - plannedNanos;
    }

    /** Null while it is under way. */
    End end() {
      return end;
    }

    boolean isOver() {
      return end != null;
    }

    long endNanos() {
      return endNanos;
    }

    /** From sending it until its end, or until now. */
    long nanos() {
      return (end == null ? System.nanoTime() : endNanos) - sentNanos;
    }
  }

  private static final List<UseCase> USE_CASES = List.of(UseCase.USER_FETCH, UseCase.DASHBOARD);
  private static final String ID = "{id}";
  private static final int UNAUTHORIZED = 401;

  /** Failures as the contract words them, by status. */
  private static final Map<Integer, String> REFUSALS =
      Map.of(
          500, "Internal Server Error", 503, "Service Unavailable", UNAUTHORIZED, "Unauthorized");

  private final RunningVariant running;
  private final Transport transport = Transport.start("fault", 1);
  private final Client client = Client.keepingBodies(transport);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService signIn = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean signingIn = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Sent> all = new ConcurrentLinkedQueue<>();
  private final Random random;
  private final long periodNanos;
  private volatile Map<String, String> shown;
  private long nextNanos;
  private int turn;

  SteadyLoad(RunningVariant running, double ratePerSecond, long seed) {
    this.running = running;
    this.random = new Random(seed);
    this.periodNanos = Math.round(TimeUnit.SECONDS.toNanos(1) / ratePerSecond / USE_CASES.size());
    this.shown = running.credentials();
    this.nextNanos = System.nanoTime();
    clock.scheduleAtFixedRate(this::sendDue, 0, periodNanos / 4, TimeUnit.NANOSECONDS);
  }

  static List<UseCase> useCases() {
    return USE_CASES;
  }

  /** All that was planned since a moment, those before are forgotten. */
  List<Sent> since(long nanos) {
    all.removeIf(sent -> sent.plannedNanos < nanos);
    return List.copyOf(all);
  }

  private void sendDue() {
    for (; nextNanos <= System.nanoTime(); nextNanos += periodNanos) {
      send(USE_CASES.get(turn++ % USE_CASES.size()));
    }
  }

  private void send(UseCase useCase) {
    int user = 1 + random.nextInt(SeededShop.USERS);
    List<String> lines = running.variant().useCases().get(useCase.label());
    List<Request> requests = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (String line : lines) {
      requests.add(Request.ofLine(line, UserId.of(user).text(), running.api(), shown));
      bodies.add(ExpectedBody.of(line.substring(line.indexOf(ID) + ID.length()).strip(), user));
    }
    Sent sent = new Sent(useCase, nextNanos, System.nanoTime());
    all.add(sent);
    Visit.of(client, requests)
        .whenComplete(
            (outcome, failure) ->
                sent.ended(
                    failure == null ? worst(outcome.replies(), bodies) : End.LOST,
                    System.nanoTime()));
  }

  private End worst(List<Reply> replies, List<String> bodies) {
    End worst = End.RIGHT;
    for (int i = 0; i < bodies.size(); i++) {
      End end = end(replies.get(i), bodies.get(i));
      worst = end.compareTo(worst) > 0 ? end : worst;
    }
    return worst;
  }

  private End end(Reply reply, String body) {
    if (reply.status() == 200) {
      return reply.body().equals(body) ? End.RIGHT : End.WRONG;
    }
    if (reply.status() == UNAUTHORIZED && signingIn.compareAndSet(false, true)) {
      signIn.execute(this::signInAgain);
    }
    return reply.body().equals(REFUSALS.get(reply.status())) ? End.REFUSED : End.LOST;
  }

  private void signInAgain() {
    try {
      shown = running.credentials();
    } catch (LabException e) {
      // the next refusal leads here again
    } finally {
      signingIn.set(false);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    signIn.shutdownNow();
    client.close();
    transport.close();
  }
}
