/**
 * A tier that passes each request of the API on to one origin and its answer back, without reading
 * either: the part of a hop that is HTTP and nothing else.
 */
package hoplab.passthrough;
