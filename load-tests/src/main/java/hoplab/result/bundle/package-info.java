/**
 * The folder that a run leaves: its files and their names, {@code run.json} in and out, its schema,
 * bundles of older versions, checksums, histogram logs.
 */
package hoplab.result.bundle;
