/**
 * What a run found out: the records of {@code run.json} and the words that they use. Nothing is
 * computed here; how they are stored is beneath.
 */
package hoplab.result;
