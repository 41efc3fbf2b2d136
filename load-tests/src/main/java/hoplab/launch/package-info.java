/**
 * From a descriptor to running tiers: addresses, secrets and databases are placed, each tier is
 * started and asked whether it is ready, and wires stand in for links where they are wanted.
 */
package hoplab.launch;
