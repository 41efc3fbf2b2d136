/**
 * The private tier that knows the orders of bff-hybrid and does the heavy work on them. It answers
 * only to whoever shows the key, and knows no users: who asks for a statement sends along whom it
 * is for. The signed token of the user will be verified here, beside the key, once there is
 * sign-in.
 */
package hoplab.orders;
