/**
 * The tier of decoupled that has the API and the data. Its clients are scripts of a page that comes
 * from another origin, which is why it speaks CORS, and why it shapes nothing for that page: the
 * dashboard is put together by the client. The bearer token will be verified here, in front of
 * {@link hoplab.api.UserApi}, once there is sign-in.
 */
package hoplab.api;
