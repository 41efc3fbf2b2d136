/**
 * Takes a signed token in {@code Authorization} for proof of who asks, for tiers that keep no
 * sessions. SmallRye JWT verifies signature, algorithm, issuer, audience and times; what has been
 * verified is remembered until the token ends, because doing it again costs more than a user fetch
 * does.
 */
package hoplab.bearer;
