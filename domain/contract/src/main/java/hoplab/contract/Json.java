package hoplab.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The API's JSON, written by hand so that the law does not ask the library it judges. The data set
 * holds nothing that JSON would escape.
 */
final class Json {
  private Json() {}

  static String of(User user) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"memberSince\":\"%s\"}"
        .formatted(user.id(), user.name(), user.email(), user.memberSince());
  }

  static String of(Order order) {
    return "{\"id\":\"%s\",\"placedOn\":\"%s\",\"item\":\"%s\",\"totalCents\":%d}"
        .formatted(order.id(), order.placedOn(), order.item(), order.totalCents());
  }

  static String of(List<Order> orders) {
    return orders.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
  }

  static String of(Dashboard dashboard) {
    return "{\"user\":%s,\"orders\":%d,\"totalCents\":%d,\"latest\":%s}"
        .formatted(
            of(dashboard.user()),
            dashboard.orders(),
            dashboard.totalCents(),
            of(dashboard.latest()));
  }
}
