/** Counts single visits on the wires, link by link, and adds up the parts of their time. */
package hoplab.ledger;
