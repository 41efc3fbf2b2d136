package hoplab.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One visit: requests that a page sends at the same time, each perhaps with others that follow it,
 * and how long it waited for the last answer. Lives on the client's thread.
 */
public final class Visit {

  /**
   * What became of it.
   *
   * @param nanos from just before the first request was handed over until the last byte was in
   * @param waitedNanos from the wish until the first request was handed over: opening a connection
   * @param replies in the order of the requests; where others follow one, that of the last that was
   *     sent
   */
  public record Outcome(long nanos, long waitedNanos, List<Reply> replies) {

    public Outcome {
      replies = List.copyOf(replies);
    }

    /** Whether every answer is a 200. */
    public boolean isOk() {
      return replies.stream().allMatch(Reply::isOk);
    }
  }

  /** Is told when a visit begins and ends. */
  interface Listener {

    /** The first request is handed over next. */
    void begins();

    /** All answers are in, or there is one that will never come. */
    void ends(Optional<Outcome> outcome, String failure);
  }

  private final Listener listener;
  private final Reply[] replies;
  private final long wishedNanos = System.nanoTime();
  private long firstNanos;
  private boolean begun;
  private int missing;
  private boolean over;

  private Visit(int requests, Listener listener) {
    this.listener = listener;
    this.replies = new Reply[requests];
    this.missing = requests;
  }

  /** Sends all requests at once. */
  static void go(Client client, List<Request> requests, Listener listener) {
    Visit visit = new Visit(requests.size(), listener);
    for (int i = 0; i < requests.size(); i++) {
      client.send(requests.get(i), visit.exchange(client, requests.get(i), i));
    }
  }

  /** Sends all requests at once; fails with {@link VisitFailure} if one gets no answer. */
  public static CompletableFuture<Outcome> of(Client client, List<Request> requests) {
    CompletableFuture<Outcome> result = new CompletableFuture<>();
    Listener listener =
        new Listener() {
          @Override
          public void begins() {
            // only the end is of interest
          }

          @Override
          public void ends(Optional<Outcome> outcome, String failure) {
            outcome.ifPresentOrElse(
                result::complete,
                () -> result.completeExceptionally(new VisitFailure(requests.get(0), failure)));
          }
        };
    client.loop().execute(() -> go(client, requests, listener));
    return result;
  }

  private ResponseListener exchange(Client client, Request request, int index) {
    return new ResponseListener() {
      @Override
      public void writing() {
        if (!begun) {
          begun = true;
          listener.begins();
          firstNanos = System.nanoTime();
        }
      }

      @Override
      public void answered(Reply reply) {
        long now = System.nanoTime();
        if (request.next().isPresent() && reply.isOk()) {
          Request next = request.next().get();
          client.send(next, exchange(client, next, index));
          return;
        }
        replies[index] = reply;
        missing--;
        if (missing == 0 && !over) {
          over = true;
          listener.ends(
              Optional.of(new Outcome(now - firstNanos, firstNanos - wishedNanos, all())), "");
        }
      }

      @Override
      public void failed(String why) {
        if (!over) {
          over = true;
          listener.ends(Optional.empty(), why);
        }
      }
    };
  }

  private List<Reply> all() {
    return new ArrayList<>(List.of(replies));
  }
}
