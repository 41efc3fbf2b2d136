package hoplab.bff;

import hoplab.contract.UserNotFound;
import hoplab.tier.TierTime;
import io.smallrye.mutiny.Uni;

/** A call to a private service: its time counts as upstream, its failures are told apart. */
final class Upstream {
  private Upstream() {}

  static <T> Uni<T> call(Uni<T> call) {
    return TierTime.current()
        .upstream(call)
        .onFailure(Upstream::isOfTheClientLibrary)
        .transform(ServiceFailure::new);
  }

  private static boolean isOfTheClientLibrary(Throwable failure) {
    return !(failure instanceof UserNotFound) && !(failure instanceof ServiceFailure);
  }
}
