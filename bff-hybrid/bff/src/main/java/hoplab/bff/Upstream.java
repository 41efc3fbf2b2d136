package hoplab.bff;

import hoplab.contract.UserNotFound;
import hoplab.tier.TierTime;
import io.smallrye.mutiny.Uni;

/** A call to a private service: its time counts as upstream, its failures are told apart. */
final class Upstream {
  private Upstream() {}

  static <T> Uni<T> call(Uni<T> call) {
    return TierTime.current()
        .upstream(seenThrough(call))
        .onFailure(Upstream::isOfTheClientLibrary)
        .transform(ServiceFailure::new);
  }

  /**
   * The call, not cancelled when nobody wants its result any more, because the client has hung up
   * or the call beside it has failed. A call that is cancelled while it waits for a connection is
   * given one later, and Quarkus' REST client does not give that one back: 64 such, and the service
   * is never asked again. One that is cancelled after that costs its connection.
   */
  private static <T> Uni<T> seenThrough(Uni<T> call) {
    return Uni.createFrom()
        .emitter(result -> call.subscribe().with(result::complete, result::fail));
  }

  private static boolean isOfTheClientLibrary(Throwable failure) {
    return !(failure instanceof UserNotFound) && !(failure instanceof ServiceFailure);
  }
}
