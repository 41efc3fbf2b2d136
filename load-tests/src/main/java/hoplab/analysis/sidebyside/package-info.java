/**
 * Whether several runs can be compared, before any of their numbers is shown: what differs, what
 * was not recorded, what is the same, and what each of these bears on.
 */
package hoplab.analysis.sidebyside;
