/**
 * The private tier that knows the users of bff-hybrid. It answers only to whoever shows the key
 * and, while sign-in is on, a signed token that says who asks; both are verified here.
 */
package hoplab.users;
