/**
 * The private tier that knows the orders of bff-hybrid and does the heavy work on them. It answers
 * only to whoever shows the key and a token of the bff for who asks. It knows no users: who asks
 * for a statement sends along whom it is for.
 */
package hoplab.orders;
