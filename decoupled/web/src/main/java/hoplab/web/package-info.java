/**
 * The tier of decoupled that serves the page and nothing else. There is no class here: the page is
 * a static file, and what pages share, the address of the API among it, comes from {@code
 * hoplab.page}. After sign-in the page's script holds a bearer token, in memory only.
 */
package hoplab.web;
