/** Decoupled, the page: static files on an origin of their own, and the address of the API. */
package hoplab.decoupled;
