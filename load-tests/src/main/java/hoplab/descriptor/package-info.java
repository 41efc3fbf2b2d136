/**
 * Reads {@code variant.yaml}, the only thing that the lab knows of a variant, and refuses what is
 * wrong.
 */
package hoplab.descriptor;
