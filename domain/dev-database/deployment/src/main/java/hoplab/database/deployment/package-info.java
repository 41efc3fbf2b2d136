/**
 * The database of a variant that is being worked on. In dev and test mode a real PostgreSQL server
 * from a Maven artifact is started for the application, kept over live reloads and taken down with
 * it. A packaged application never sees this room: there the database's address comes from its
 * environment.
 */
package hoplab.database.deployment;
