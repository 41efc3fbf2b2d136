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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the private services are asked, with a token of the current session. Each has a client for
 * every event loop, and so a pool of connections for every event loop. Vert.x gives a call
 * whichever connection of a pool is idle; one that belongs to another event loop than the request
 * costs two hand-overs between threads.
 */
@Singleton
final class Services {
  private record Clients(
      UserService users, SignInClient signIn, OrderService orders, StatementService statements) {}

  private final Map<EventLoop, Clients> byEventLoop = new ConcurrentHashMap<>();
  private final VertxInternal vertx;
  private final UserTokens tokens;
  private final Instance<UserService> users;
  private final Instance<SignInClient> signIn;
  private final Instance<OrderService> orders;
  private final Instance<StatementService> statements;
  private final Duration longest;
  private final ServiceGuard ofUsers;
  private final ServiceGuard ofOrders;
  private final ServiceGuard ofStatements;

  /** All are dependent beans, so that each {@code get} makes another client. */
  Services(
      Vertx vertx,
      UserTokens tokens,
      @RestClient Instance<UserService> users,
      @RestClient Instance<SignInClient> signIn,
      @RestClient Instance<OrderService> orders,
      @RestClient Instance<StatementService> statements,
      @ConfigProperty(name = "hoplab.upstream.read-millis") long readMillis,
      @ConfigProperty(name = "hoplab.upstream.most-at-once") int mostAtOnce,
      @ConfigProperty(name = "hoplab.upstream.breaker.calls") int calls,
      @ConfigProperty(name = "hoplab.upstream.breaker.failure-ratio") double failureRatio,
      @ConfigProperty(name = "hoplab.upstream.breaker.open") Duration open) {
    this.vertx = (VertxInternal) vertx;
    this.tokens = tokens;
    this.users = users;
    this.signIn = signIn;
    this.orders = orders;
    this.statements = statements;
    this.longest = Duration.ofMillis(readMillis);
    this.ofUsers = new ServiceGuard(UserService.NAME, mostAtOnce, calls, failureRatio, open);
    this.ofOrders = new ServiceGuard(OrderService.NAME, mostAtOnce, calls, failureRatio, open);
    this.ofStatements =
        new ServiceGuard(StatementService.NAME, mostAtOnce, calls, failureRatio, open);
  }

  /** The user; fails with {@link hoplab.contract.UserNotFound} if there is none. */
  Uni<User> user(UserId id) {
    return tokens.with(
        UserService.NAME,
        () -> ofUsers.call(() -> Upstream.call(clients().users.user(id), longest)));
  }

  /** The account that the password opens; there is no token before somebody has signed in. */
  Uni<Account> signIn(Credentials credentials) {
    return ofUsers.call(() -> Upstream.call(clients().signIn.signIn(credentials)));
  }

  /** All orders of a user, newest first. */
  Uni<List<Order>> orders(UserId id) {
    return tokens.with(
        OrderService.NAME,
        () -> ofOrders.call(() -> Upstream.call(clients().orders.orders(id), longest)));
  }

  /** The statement as a PDF. */
  Uni<byte[]> statement(UserId id, int months, User user) {
    return tokens.with(
        OrderService.NAME,
        () ->
            ofStatements.call(
                () -> Upstream.call(clients().statements.statement(id, months, user))));
  }

  private Clients clients() {
    return byEventLoop.computeIfAbsent(
        vertx.getOrCreateContext().nettyEventLoop(),
        eventLoop -> new Clients(users.get(), signIn.get(), orders.get(), statements.get()));
  }
}
