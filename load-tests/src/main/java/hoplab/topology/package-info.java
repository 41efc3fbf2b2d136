/**
 * From variant.yaml to running tiers: reads descriptors, starts, observes and stops processes. The
 * only room with ProcessBuilder.
 */
package hoplab.topology;
