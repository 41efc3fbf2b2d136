package hoplab.contract;

/** What a request for a user that exists is answered with where nothing fails, to the byte. */
public final class ExpectedBody {
  private ExpectedBody() {}

  /**
   * The body of a 200.
   *
   * @param rest what follows the user's id in the path: nothing, {@code /dashboard} or {@code
   *     /orders}
   * @param number of the user
   * @throws IllegalArgumentException if the contract fixes no bytes for that
   */
  public static String of(String rest, int number) {
    return switch (rest) {
      case "" -> Json.of(SeededShop.user(number));
      case "/dashboard" ->
          Json.of(Dashboard.of(SeededShop.user(number), SeededShop.orders(number)));
      case "/orders" -> Json.of(SeededShop.orders(number));
      default ->
          throw new IllegalArgumentException("the contract fixes no bytes for .../{id}" + rest);
    };
  }
}
