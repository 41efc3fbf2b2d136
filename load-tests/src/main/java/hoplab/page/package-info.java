/**
 * The pages that the lab serves while it runs. They are for the browser of whoever started the lab:
 * {@link hoplab.page.LoopbackServer} listens on the loopback interface only and answers nobody who
 * came by another name or from another page.
 */
package hoplab.page;
