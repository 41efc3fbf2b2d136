/**
 * What a run leaves: the records of a bundle, their JSON codec and schema, the fingerprint of the
 * machine. Nothing is computed here.
 */
package hoplab.result;
