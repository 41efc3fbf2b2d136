package hoplab.bff;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The clients of the private services, one of each for every event loop, and so a pool of
 * connections for every event loop. Vert.x gives a call whichever connection of a pool is idle; one
 * that belongs to another event loop than the request costs two hand-overs between threads.
 */
@Singleton
final class Services {
  private record Clients(UserService users, OrderService orders) {}

  private final Map<EventLoop, Clients> byEventLoop = new ConcurrentHashMap<>();
  private final VertxInternal vertx;
  private final Instance<UserService> users;
  private final Instance<OrderService> orders;

  /** Both are dependent beans, so that each {@code get} makes another client. */
  Services(
      Vertx vertx,
      @RestClient Instance<UserService> users,
      @RestClient Instance<OrderService> orders) {
    this.vertx = (VertxInternal) vertx;
    this.users = users;
    this.orders = orders;
  }

  /** The client of user-service whose connections belong to the current event loop. */
  UserService users() {
    return clients().users;
  }

  /** The client of order-service whose connections belong to the current event loop. */
  OrderService orders() {
    return clients().orders;
  }

  private Clients clients() {
    return byEventLoop.computeIfAbsent(
        vertx.getOrCreateContext().nettyEventLoop(),
        eventLoop -> new Clients(users.get(), orders.get()));
  }
}
