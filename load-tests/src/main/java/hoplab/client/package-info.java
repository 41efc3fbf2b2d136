/**
 * A client whose every connection and request is known: does what a page does in a browser, one
 * visit at a time or many at planned moments, and takes its times.
 */
package hoplab.client;
