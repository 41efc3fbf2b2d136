package hoplab.descriptor;

import hoplab.contract.ShopTable;
import java.util.List;

/**
 * Which of the shop's tables a database holds; the same rows as the project's own variants have.
 */
public enum DataSet {
  /** Who the users are. */
  USERS(ShopTable.USERS),
  /** What they ordered. */
  ORDERS(ShopTable.ORDERS),
  /** Both. */
  SHOP(ShopTable.USERS, ShopTable.ORDERS);

  private final List<ShopTable> tables;

  DataSet(ShopTable... tables) {
    this.tables = List.of(tables);
  }

  /** The tables, in the order in which they are made. */
  public List<ShopTable> tables() {
    return tables;
  }
}
