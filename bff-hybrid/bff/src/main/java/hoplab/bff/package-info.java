/**
 * The public tier of bff-hybrid: takes the client's request, checks it, asks the private services
 * with the key that only it holds, and shapes what the page needs. It never blocks a thread and
 * knows no database. The session belongs to this tier, and only a token of its own goes on to
 * services.
 */
package hoplab.bff;
