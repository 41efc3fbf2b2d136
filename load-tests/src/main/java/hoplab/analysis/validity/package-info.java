/** Whether a run may be believed: what its trials must keep, and the limits. */
package hoplab.analysis.validity;
