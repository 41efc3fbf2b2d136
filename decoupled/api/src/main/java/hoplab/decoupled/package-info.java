/**
 * Decoupled, the API: users, their orders and statements for a page of another origin. What the
 * page shows is shaped by the page.
 */
package hoplab.decoupled;
