/**
 * What makes a service private: the key that only the bff and its services know, the door of a
 * service that lets nobody in without it, and the check that the service listens on the loopback
 * interface only.
 */
package hoplab.gate;
