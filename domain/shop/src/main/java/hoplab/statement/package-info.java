/**
 * The statement of a user's orders as a PDF: the heavy, processor-bound work of the lab. Pure: the
 * same user, orders and months give the same bytes on every machine.
 */
package hoplab.statement;
