/**
 * The users and their accounts: schema, rows, entities and repositories. A tier whose database has
 * them names this package in {@code quarkus.hibernate-orm.packages} and {@code
 * quarkus.flyway.locations}.
 */
package hoplab.store.users;
