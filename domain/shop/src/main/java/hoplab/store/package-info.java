/**
 * What every tier with a database has: the pool's overload, and the time that statements and
 * connections take. Reads run without a transaction, so that each is one round trip to the
 * database.
 */
package hoplab.store;
