/**
 * The private tier that knows the users of bff-hybrid. It answers only to whoever shows the key,
 * and shows a user's data only to a token of the bff for who asks.
 */
package hoplab.users;
