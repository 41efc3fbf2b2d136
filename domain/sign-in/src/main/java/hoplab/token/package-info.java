/**
 * Makes signed tokens that say who asks, for whom they are and until when. Apart from {@code
 * hoplab.bearer}, which accepts them, so that a tier that only makes tokens takes none for proof.
 */
package hoplab.token;
