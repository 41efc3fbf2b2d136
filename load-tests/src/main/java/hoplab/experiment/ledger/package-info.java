/** What a visit costs on each link, counted. */
package hoplab.experiment.ledger;
