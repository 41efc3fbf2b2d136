package hoplab.bff;

import hoplab.contract.Order;
import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.signin.Account;
import hoplab.signin.Credentials;
import io.netty.channel.EventLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the private services are asked, with a token of the current session. Each has a client for
 * every event loop, and so a pool of connections for every event loop. Vert.x gives a call
 * whichever connection of a pool is idle; one that belongs to another event loop than the request
 * costs two hand-overs between threads.
 */
@Singleton
final class Services {
  private record Clients(UserService users, OrderService orders) {}

  private final Map<EventLoop, Clients> byEventLoop = new ConcurrentHashMap<>();
  private final VertxInternal vertx;
  private final UserTokens tokens;
  private final Instance<UserService> users;
  private final Instance<OrderService> orders;

  /** Both are dependent beans, so that each {@code get} makes another client. */
  Services(
      Vertx vertx,
      UserTokens tokens,
      @RestClient Instance<UserService> users,
      @RestClient Instance<OrderService> orders) {
    this.vertx = (VertxInternal) vertx;
    this.tokens = tokens;
    this.users = users;
    this.orders = orders;
  }

  /** The user; fails with {@link hoplab.contract.UserNotFound} if there is none. */
  Uni<User> user(UserId id) {
    return tokens.with(UserService.NAME, () -> Upstream.call(clients().users.user(id)));
  }

  /** The account that the password opens; there is no token before somebody has signed in. */
  Uni<Account> signIn(Credentials credentials) {
    return Upstream.call(clients().users.signIn(credentials));
  }

  /** All orders of a user, newest first. */
  Uni<List<Order>> orders(UserId id) {
    return tokens.with(OrderService.NAME, () -> Upstream.call(clients().orders.orders(id)));
  }

  /** The statement as a PDF. */
  Uni<byte[]> statement(UserId id, int months, User user) {
    return tokens.with(
        OrderService.NAME, () -> Upstream.call(clients().orders.statement(id, months, user)));
  }

  private Clients clients() {
    return byEventLoop.computeIfAbsent(
        vertx.getOrCreateContext().nettyEventLoop(),
        eventLoop -> new Clients(users.get(), orders.get()));
  }
}
