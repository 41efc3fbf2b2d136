package hoplab.client;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets users arrive at planned moments, whatever became of those before them (an open model), and
 * records their visits.
 */
public final class OpenLoad {

  private static final long LEAD_NANOS = 5_000_000;

  /** Planning one user takes a part of this. */
  private static final long LEAD_NANOS_PER_USER = 2_000;

  private final Client client;
  private final EventLoop loop;
  private final int mostAtOnce;
  private final Consumer<Reply> goodAnswers;

  /**
   * @param client whose connections all users share
   */
  public OpenLoad(Client client) {
    this(client, Integer.MAX_VALUE);
  }

  /**
   * @param client whose connections all users share
   * @param mostAtOnce who arrives while this many users wait for an answer goes away unserved, and
   *     is not counted as one who called
   */
  public OpenLoad(Client client, int mostAtOnce) {
    this(client, mostAtOnce, answer -> {});
  }

  /**
   * @param client whose connections all users share
   * @param mostAtOnce as above
   * @param goodAnswers hears the first answer of every visit that went well, on the client's thread
   */
  public OpenLoad(Client client, int mostAtOnce, Consumer<Reply> goodAnswers) {
    this.client = client;
    this.loop = client.loop();
    this.mostAtOnce = mostAtOnce;
    this.goodAnswers = goodAnswers;
  }

  /**
   * Runs one block of several kinds of users at the same time.
   *
   * @param block its number in each stream's arrivals, from 0
   * @param blockNanos its length
   * @return completes when the last user of the block has ended, with the time from the start of
   *     the block until then, in nanoseconds
   */
  public CompletableFuture<Long> block(List<UserStream> streams, int block, long blockNanos) {
    Block running = new Block(streams, block, blockNanos);
    loop.execute(running::begin);
    return running.over;
  }

  private final class Block {
    private final List<UserStream> streams;
    private final int number;
    private final long blockNanos;
    private final CompletableFuture<Long> over = new CompletableFuture<>();
    private long startNanos;
    private int missing;
    private int atOnce;

    Block(List<UserStream> streams, int number, long blockNanos) {
      this.streams = streams;
      this.number = number;
      this.blockNanos = blockNanos;
      this.missing = streams.stream().mapToInt(stream -> stream.arrivals().perBlock()).sum();
    }

    void begin() {
      startNanos = System.nanoTime() + LEAD_NANOS + missing * LEAD_NANOS_PER_USER;
      for (UserStream stream : streams) {
        int perBlock = stream.arrivals().perBlock();
        for (int user = number * perBlock; user < (number + 1) * perBlock; user++) {
          plan(stream, user);
        }
      }
    }

    private void plan(UserStream stream, int user) {
      long planned = startNanos + stream.arrivals().offsetNanos(user) - number * blockNanos;
      loop.schedule(
          () -> {
            stream.recording().started(user, System.nanoTime() - planned);
            if (atOnce < mostAtOnce) {
              atOnce++;
              next(stream, user, stream.choices().order(user), 0);
            } else {
              gone(stream);
            }
          },
          planned - System.nanoTime(),
          TimeUnit.NANOSECONDS);
    }

    private void gone(UserStream stream) {
      stream.recording().finished();
      missing--;
      if (missing == 0) {
        over.complete(System.nanoTime() - startNanos);
      }
    }

    private void next(UserStream stream, int user, int[] order, int position) {
      if (position == order.length) {
        atOnce--;
        gone(stream);
        return;
      }
      int target = order[position];
      List<Request> requests = stream.targets().get(target).apply(stream.choices().userId(user));
      Visit.go(
          client,
          requests,
          new Visit.Listener() {
            private boolean sent;

            @Override
            public void begins() {
              sent = true;
              stream.recording().sent(target);
            }

            @Override
            public void ends(Optional<Visit.Outcome> outcome, String failure) {
              if (outcome.filter(Visit.Outcome::isOk).isPresent()) {
                goodAnswers.accept(outcome.get().replies().get(0));
                stream
                    .recording()
                    .answered(
                        user,
                        target,
                        outcome.get().nanos(),
                        outcome.get().waitedNanos(),
                        outcome.get().replies().get(0).all("server-timing"));
              } else {
                stream.recording().failed(user, target, sent);
              }
              next(stream, user, order, position + 1);
            }
          });
    }
  }
}
