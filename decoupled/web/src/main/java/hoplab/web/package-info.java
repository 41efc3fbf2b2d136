/**
 * The tier of decoupled that serves the page and nothing else. There is no class here: the page,
 * and the address of the API that it is told, come from domain/page. After sign-in the page's
 * script holds a bearer token, in memory only.
 */
package hoplab.web;
