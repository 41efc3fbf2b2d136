/**
 * All-in: page, API and data in one process. A call costs no hop but the one to the database; heavy
 * work shares the process with everything else.
 */
package hoplab.allin;
