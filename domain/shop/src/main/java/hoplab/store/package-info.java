/**
 * The data: entities, repositories, and the time that statements take. Reads run without a
 * transaction, so that each is one round trip to the database.
 */
package hoplab.store;
