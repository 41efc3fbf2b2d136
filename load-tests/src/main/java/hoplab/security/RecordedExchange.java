package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;

/**
 * A request of a client and what it got.
 *
 * @param request what was sent
 * @param response all that came back
 */
record RecordedExchange(RawRequest request, RawResponse response) {}
