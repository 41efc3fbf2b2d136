/**
 * Taking figures: the nanosecond recorder and its histograms, seeded arrival times, processor time
 * and memory of a process.
 */
package hoplab.measure;
