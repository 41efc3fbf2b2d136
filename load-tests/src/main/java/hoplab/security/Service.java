package hoplab.security;

import hoplab.wire.Wire;
import java.net.URI;

/**
 * A private service.
 *
 * @param name of its tier
 * @param direct where it listens itself
 * @param wire on the link over which it is called
 */
record Service(String name, URI direct, Wire wire) {}
