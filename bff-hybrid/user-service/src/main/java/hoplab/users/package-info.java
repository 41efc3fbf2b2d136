/**
 * The private tier that knows the users of bff-hybrid. It answers only to whoever shows the key.
 * The signed token of the user will be verified here, beside the key, once there is sign-in.
 */
package hoplab.users;
