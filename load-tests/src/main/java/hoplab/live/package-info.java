/**
 * A run while it goes on: a page on the loopback interface that shows what is known so far, and
 * that it is not final. It shows only; nothing can be started or ended from it.
 */
package hoplab.live;
