/**
 * The security contract: what each pattern promises about who may get what, each promise beside an
 * attempt to break it on the live processes, and hostile requests in bulk. Knows a variant through
 * its descriptor, its public addresses and the wires on its private links.
 */
package hoplab.security;
