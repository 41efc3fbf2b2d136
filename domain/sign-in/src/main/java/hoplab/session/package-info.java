/**
 * Sessions: the server keeps who asks, the browser only a cookie that says nothing. For the tiers
 * that serve the page and the API on one origin. Because a browser sends cookies unasked, every
 * request to the API also carries a header that no foreign page can add.
 *
 * <p>The cookie is {@code HttpOnly; SameSite=Strict; Path=/} without a Domain. Over TLS it is
 * {@code Secure} and its name has the {@code __Host-} prefix. The exception is plain http, for
 * which neither is possible: a tier listens on the loopback interface only unless it is told
 * otherwise, and there a cookie does not tell ports apart, so that every process of this machine
 * that a user visits is sent it.
 */
package hoplab.session;
