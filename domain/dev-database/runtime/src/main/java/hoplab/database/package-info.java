/**
 * What a variant names to get a PostgreSQL server in dev and test mode; empty in a packaged
 * application.
 */
package hoplab.database;
