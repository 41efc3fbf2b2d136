/** The PostgreSQL server that variants share, and a database of its own for each owner. */
package hoplab.database;
