/**
 * What every tier of every variant carries, whatever it does: Server-Timing, request ids,
 * admission, errors that say nothing, and the parity settings. It knows no database and no other
 * tier.
 */
package hoplab.tier;
