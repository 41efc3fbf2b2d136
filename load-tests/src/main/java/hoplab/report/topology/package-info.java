/** Which way a user fetch takes through the tiers of each variant, drawn to scale. */
package hoplab.report.topology;
