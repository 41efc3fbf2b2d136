package hoplab.bff;

import hoplab.contract.UserNotFound;
import hoplab.tier.TierTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A call to a private service: its time counts as upstream, its failures are told apart. */
final class Upstream {
  private Upstream() {}

  static <T> Uni<T> call(Uni<T> call) {
    return TierTime.current()
        .upstream(call)
        .onFailure(Upstream::isOfTheClientLibrary)
        .transform(ServiceFailure::new);
  }

  /**
   * The same, but failed once it takes longer than that, its wait for a connection included: the
   * client's own read time-out begins only when there is one. It goes on unheard, since {@link
   * ServiceGuard} cancels nothing. A timer of the event loop watches it.
   */
  static <T> Uni<T> call(Uni<T> call, Duration longest) {
    return call(
        Uni.createFrom()
            .emitter(
                result -> {
                  Vertx vertx = Vertx.currentContext().owner();
                  long timer =
                      vertx.setTimer(
                          longest.toMillis(), late -> result.fail(new TimeoutException()));
                  result.onTermination(() -> vertx.cancelTimer(timer));
                  call.subscribe().with(result::complete, result::fail);
                }));
  }

  private static boolean isOfTheClientLibrary(Throwable failure) {
    return !(failure instanceof UserNotFound) && !(failure instanceof ServiceFailure);
  }
}
