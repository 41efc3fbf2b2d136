/**
 * The tier of decoupled that has the API and the data. Its clients are scripts of a page that comes
 * from another origin, which is why it speaks CORS, and why it shapes nothing for that page: the
 * dashboard is put together by the client. It gives that page a token at sign-in and asks for it in
 * front of everything else; see {@code hoplab.bearer}.
 */
package hoplab.api;
