package hoplab.bff;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps one kind of call from holding up everything else: a bulkhead limits how many are under way,
 * and a circuit breaker answers at once while most of the last ones have failed. How long one call
 * may take is the REST client's own time-out, which an event loop watches; SmallRye's would wake a
 * thread for every call. A call runs, and is answered, on the thread that made it.
 *
 * <p>Off, as all of SmallRye Fault Tolerance, where {@code quarkus.fault-tolerance.enabled=false}.
 */
final class ServiceGuard {
  private static final TypeLiteral<Uni<Object>> ANSWER = new TypeLiteral<>() {};

  private final String service;
  private final Guard guard;

  /**
   * @param service its name, for the log
   * @param mostAtOnce calls under way; a further one is turned away as overload
   * @param window how many of the last calls the circuit breaker looks at
   * @param open for how long it answers at once before it lets a few calls try again
   */
  ServiceGuard(String service, int mostAtOnce, int window, double failureRatio, Duration open) {
    this.service = service;
    this.guard =
        Guard.create()
            .withDescription(service)
            .withBulkhead()
            .limit(mostAtOnce)
            .queueSize(1) // the least that is allowed
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(window)
            .failureRatio(failureRatio)
            .delay(open.toMillis(), ChronoUnit.MILLIS)
            .when(ServiceGuard::isFailureOfTheService)
            .done()
            .build();
  }

  /**
   * The call, or {@link ServiceFailure} at once.
   *
   * <p>It is not cancelled when nobody wants its result any more, because the client has hung up or
   * the call beside it has failed. A call that is cancelled while it waits for a connection is
   * given one later, and Quarkus' REST client does not give that one back: 64 such, and the service
   * is never asked again. One that is cancelled after that costs its connection. What fails after
   * its request is over says nothing about the service, and does not open the circuit.
   */
  <T> Uni<T> call(Supplier<Uni<T>> call) {
    ContextState asker = Arc.container().requestContext().getStateIfActive();
    return Uni.createFrom()
        .emitter(
            result -> {
              AtomicBoolean over = new AtomicBoolean();
              result.onTermination(() -> over.set(true));
              guarded(
                      () ->
                          onBehalfOf(asker, call)
                              .onFailure(failure -> over.get())
                              .transform(ServiceFailure::tooLate))
                  .subscribe()
                  .with(result::complete, result::fail);
            });
  }

  /**
   * The call with its own request as the current one. A call that waited in the bulkhead is begun
   * by the request whose call made room, and would be made with that one's token, or with none.
   */
  private static <T> Uni<T> onBehalfOf(ContextState asker, Supplier<Uni<T>> call) {
    return Uni.createFrom()
        .emitter(
            result -> {
              ManagedContext requests = Arc.container().requestContext();
              ContextState before = requests.getStateIfActive();
              if (asker == null || before == asker) {
                call.get().subscribe().with(result::complete, result::fail);
                return;
              }
              requests.activate(asker);
              try {
                call.get().subscribe().with(result::complete, result::fail);
              } finally {
                if (before == null) {
                  requests.deactivate();
                } else {
                  requests.activate(before);
                }
              }
            });
  }

  @SuppressWarnings("unchecked") // the guard hands on what it is given, whatever its type
  private <T> Uni<T> guarded(Supplier<Uni<T>> call) {
    Uni<T> guarded = (Uni<T>) guard.get(() -> (Uni<Object>) call.get(), ANSWER);
    return guarded
        .onFailure(CircuitBreakerOpenException.class)
        .transform(open -> ServiceFailure.notAsked(service))
        .onFailure(BulkheadException.class)
        .transform(full -> ServiceFailure.tooManyCalls(service));
  }

  private static boolean isFailureOfTheService(Throwable failure) {
    return failure instanceof ServiceFailure service && service.isOfTheService();
  }
}
