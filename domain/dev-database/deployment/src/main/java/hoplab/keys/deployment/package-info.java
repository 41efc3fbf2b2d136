/**
 * The keys that tiers in dev mode have in the place of those that a packaged tier takes from its
 * environment. They are made at the start, and none of this reaches a packaged jar.
 */
package hoplab.keys.deployment;
