/**
 * The orders: schema, rows, entity and repository. A tier whose database has them names this
 * package in {@code quarkus.hibernate-orm.packages} and {@code quarkus.flyway.locations}.
 */
package hoplab.store.orders;
