package hoplab.security;

/**
 * A request of a client and what it got.
 *
 * @param ask what was sent
 * @param answer all that came back
 */
record Seen(Ask ask, Answer answer) {}
