/**
 * A tier that passes each request of the API on to an origin and its answer back, without reading
 * either: the part of a hop that is HTTP and nothing else. With several origins it balances.
 */
package hoplab.passthrough;
