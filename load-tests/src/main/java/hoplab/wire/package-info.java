/**
 * The recording and delaying TCP relay that stands in for one link. It knows bytes, directions and
 * time; of HTTP and PostgreSQL it knows nothing.
 */
package hoplab.wire;
