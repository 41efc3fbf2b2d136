package hoplab.tier;

import hoplab.contract.BadRequest;
import hoplab.contract.UserNotFound;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Routes that do what a tier's tests need. */
@Path("/probe")
@Singleton
public class Probe implements Overload {
  static final String SECRET = "jdbc:postgresql://db.internal/secret";
  static final Duration SERVICE_TAKES = Duration.ofMillis(50);

  private static final Logger LOG = Logger.getLogger(Probe.class);
  final CountDownLatch entered = new CountDownLatch(2);
  final CountDownLatch leave = new CountDownLatch(1);

  @Override
  public boolean isCauseOf(Throwable failure) {
    return failure instanceof ArithmeticException;
  }

  @GET
  @Path("fails")
  public String fails() {
    throw new IllegalStateException("cannot reach " + SECRET);
  }

  @GET
  @Path("overloaded")
  public String overloaded() {
    throw new ArithmeticException("no connection to " + SECRET);
  }

  @GET
  @Path("bad")
  public String bad() {
    throw new BadRequest("do it otherwise");
  }

  @GET
  @Path("nobody")
  public String nobody() {
    throw new UserNotFound();
  }

  @GET
  @Path("text")
  public String text() {
    return RequestId.current();
  }

  @GET
  @Path("worker")
  @Blocking
  public String worker() {
    LOG.info("on a worker");
    return RequestId.current();
  }

  @GET
  @Path("asks")
  public Uni<String> asks() {
    TierTime time = TierTime.current();
    Uni<String> service = Uni.createFrom().item("ok").onItem().delayIt().by(SERVICE_TAKES);
    time.passOn("user-service", "db;dur=0.123");
    return time.upstream(
        Uni.combine()
            .all()
            .unis(time.upstream(service), time.upstream(service))
            .with((a, b) -> a + b));
  }

  @GET
  @Path("stays")
  @Blocking
  public String stays() throws InterruptedException {
    entered.countDown();
    leave.await(10, TimeUnit.SECONDS);
    return "left";
  }
}
