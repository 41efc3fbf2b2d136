/** What distance costs: visits over wires that delay, at several distances, and a model of them. */
package hoplab.experiment.network;
