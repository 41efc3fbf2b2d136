/** Schema and rows of the users, for the database that owns them. */
package hoplab.store.users;
