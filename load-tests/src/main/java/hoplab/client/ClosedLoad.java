package hoplab.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Callers who each ask again as soon as they have their answer (a closed model): so many visits are
 * under way all the time, until it is stopped.
 */
public final class ClosedLoad {

  /** Whoever gets no answer at all asks again after this time, not at once. */
  private static final long NO_ANSWER_PAUSE_MILLIS = 100;

  /**
   * What became of a visit.
   *
   * @param endNanos when it ended, as {@link System#nanoTime} tells
   * @param nanos how long it took
   * @param status of its first answer; 0 if there is none
   */
  public record Answer(long endNanos, long nanos, int status) {}

  private final Client client;
  private final Supplier<List<Request>> next;
  private final List<Answer> answers = new ArrayList<>();
  private final CompletableFuture<List<Answer>> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> enough = new CompletableFuture<>();
  private final int wanted;
  private int calling;
  private boolean over;

  private ClosedLoad(Client client, Supplier<List<Request>> next, int callers, int wanted) {
    this.client = client;
    this.next = next;
    this.calling = callers;
    this.wanted = wanted;
  }

  /**
   * Begins.
   *
   * @param next makes the requests of the next visit, on the client's thread
   * @param callers how many visits are under way at once
   * @param wanted after how many visits {@link #enough} completes
   */
  public static ClosedLoad start(
      Client client, Supplier<List<Request>> next, int callers, int wanted) {
    ClosedLoad load = new ClosedLoad(client, next, callers, wanted);
    client
        .loop()
        .execute(
            () -> {
              for (int caller = 0; caller < callers; caller++) {
                load.call();
              }
            });
    return load;
  }

  /** Completes once so many visits have ended, well or not. */
  public CompletableFuture<Void> enough() {
    return enough;
  }

  /** Lets nobody ask again; completes when the last has an answer, with all that ended. */
  public CompletableFuture<List<Answer>> stop() {
    client
        .loop()
        .execute(
            () -> {
              over = true;
              endIfLast();
            });
    return ended;
  }

  private void call() {
    long begin = System.nanoTime();
    Visit.go(
        client,
        next.get(),
        new Visit.Listener() {
          @Override
          public void begins() {
            // the time counts from the wish to ask
          }

          @Override
          public void ends(Optional<Visit.Outcome> outcome, String failure) {
            long now = System.nanoTime();
            int status = outcome.map(all -> all.replies().get(0).status()).orElse(0);
            answers.add(new Answer(now, now - begin, status));
            if (answers.size() >= wanted) {
              enough.complete(null);
            }
            again(status);
          }
        });
  }

  private void again(int status) {
    if (over) {
      calling--;
      endIfLast();
    } else if (status == 0) {
      client.loop().schedule(() -> again(1), NO_ANSWER_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      call();
    }
  }

  private void endIfLast() {
    if (over && calling == 0) {
      ended.complete(List.copyOf(answers));
    }
  }
}
