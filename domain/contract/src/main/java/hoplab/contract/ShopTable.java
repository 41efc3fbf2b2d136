package hoplab.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shop's tables: how they are made, and their rows, in every database. */
public enum ShopTable {
  /** A row for each user. */
  USERS(
      "users",
      "users/V1__users.sql",
      "id, name, email, member_since",
      number -> Stream.<Object[]>of(row(SeededShop.user(number))),
      List.of()),
  /** A row for each order. */
  ORDERS(
      "orders",
      "orders/V3__orders.sql",
      "id, user_id, placed_on, item, total_cents",
      number -> SeededShop.orders(number).stream().map(order -> row(number, order)),
      List.of(
          "alter table orders add primary key (id)",
          "create index orders_of_user on orders (user_id, placed_on desc, id desc)"));

  private final String name;
  private final String definition;
  private final String columns;
  private final IntFunction<Stream<Object[]>> rowsOfUser;
  private final List<String> indexes;

  ShopTable(
      String name,
      String definition,
      String columns,
      IntFunction<Stream<Object[]>> rowsOfUser,
      List<String> indexes) {
    this.name = name;
    this.definition = definition;
    this.columns = columns;
    this.rowsOfUser = rowsOfUser;
    this.indexes = indexes;
  }

  /** As in SQL. */
  public String tableName() {
    return name;
  }

  /** The SQL that makes the table, for PostgreSQL. */
  public String definition() {
    try (InputStream in = ShopTable.class.getResourceAsStream(definition)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the columns in the order of the rows' values, with commas between. */
  public String columns() {
    return columns;
  }

  /** All rows; no value is null or holds a tab, a backslash or a line end. */
  public Stream<Object[]> rows() {
    return IntStream.rangeClosed(1, SeededShop.USERS).boxed().flatMap(rowsOfUser::apply);
  }

  /** The SQL that makes the indexes, once the rows are in, which is faster. */
  public List<String> indexes() {
    return indexes;
  }

  private static Object[] row(User user) {
    return new Object[] {user.id(), user.name(), user.email(), user.memberSince()};
  }

  private static Object[] row(int number, Order order) {
    String user = UserId.of(number).text();
    return new Object[] {order.id(), user, order.placedOn(), order.item(), order.totalCents()};
  }
}
