/**
 * The public tier of bff-hybrid: the page, the shape of the API ({@code UserApi}), and a typed
 * client for each of the two private services ({@code UserService}, {@code OrderService}), which
 * are shown the key that only this tier holds and a token for who asks. It blocks no thread and
 * knows no database. The session belongs to this tier.
 */
package hoplab.bff;
