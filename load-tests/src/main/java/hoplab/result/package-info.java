/**
 * What a run leaves: the records of a bundle, their JSON codec, schema and checksums, the
 * fingerprint of the machine. Nothing is computed here.
 */
package hoplab.result;
