/**
 * Changes of the sources, made in a copy: one more field from the database to the page, and one
 * line. The copy is built there, and its processes are held against its own law.
 */
package hoplab.drill;
