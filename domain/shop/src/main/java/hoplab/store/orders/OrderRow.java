package hoplab.store.orders;

import hoplab.contract.Order;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One row of orders; never written, so Hibernate keeps no copy for comparison. */
@Entity
@Immutable
@Table(name = "orders")
public class OrderRow {
  @Id private String id;

  @Column(name = "user_id")
  private String userId;

  @Column(name = "placed_on")
  private LocalDate placedOn;

  private String item;

  @Column(name = "total_cents")
  private long totalCents;

  Order toOrder() {
    return new Order(id, placedOn, item, totalCents);
  }
}
