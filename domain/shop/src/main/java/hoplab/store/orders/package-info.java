/** Schema and rows of the orders, for the database that owns them. */
package hoplab.store.orders;
