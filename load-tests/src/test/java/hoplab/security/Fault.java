package hoplab.security;

import static hoplab.security.FakeKind.BEARER;
import static hoplab.security.FakeKind.BFF;
import static hoplab.security.FakeKind.SESSION;

/** One thing that a fake shop does wrong, and the only promise that it breaks by that. */
enum Fault {
  A_METHOD_IS_OPEN(SESSION, "sign-in-demanded"),
  A_BASIC_PASSWORD_OPENS(BEARER, "sign-in-demanded"),
  DASHBOARDS_ARE_FOR_ALL(SESSION, "own-data-only"),
  PAGE_SHOWS_ANYBODY(SESSION, "own-data-only"),
  A_HEADER_CHOOSES_THE_USER(BEARER, "own-data-only"),
  SESSION_OUTLIVES_SIGN_OUT(SESSION, "sign-out-ends"),
  COOKIE_STAYS_AT_SIGN_OUT(BFF, "sign-out-ends"),
  TOKEN_OUTLIVES_SIGN_OUT(BEARER, "sign-out-ends"),
  GUESSING_IS_FREE(SESSION, "guessing-limited"),
  RIGHT_GUESS_PASSES(BEARER, "guessing-limited"),
  NO_RETRY_AFTER(SESSION, "guessing-limited"),
  UNKNOWN_USERS_ARE_NAMED(SESSION, "guessing-limited"),
  UNKNOWN_USERS_ARE_QUICK(SESSION, "guessing-limited"),
  OTHERS_ARE_LIMITED_TOO(BEARER, "guessing-limited"),
  EVERY_ADDRESS_IS_LIMITED(SESSION, "guessing-limited"),
  A_CLAIMED_ADDRESS_COUNTS(BEARER, "guessing-limited"),
  CHOSEN_SESSION_IS_ADOPTED(SESSION, "session-is-new"),
  OLD_SESSION_STAYS(SESSION, "session-is-new"),
  SESSION_IS_SHORT(BFF, "session-is-new"),
  COOKIE_IS_LAX(SESSION, "cookie-attributes"),
  COOKIE_HAS_A_DOMAIN(BFF, "cookie-attributes"),
  SIGN_IN_LACKS_THE_HEADER_CHECK(SESSION, "page-header-demanded"),
  STATEMENT_LACKS_THE_HEADER_CHECK(BFF, "page-header-demanded"),
  HEADER_MAY_BE_THERE_TWICE(SESSION, "page-header-demanded"),
  ANY_HEADER_VALUE_WILL_DO(SESSION, "page-header-demanded"),
  SCRIPT_READS_THE_COOKIE(SESSION, "hidden-from-script"),
  SIGN_IN_TELLS_THE_SESSION(BFF, "hidden-from-script"),
  TOKEN_IN_A_COOKIE_OPENS(BEARER, "not-ambient"),
  EXPIRED_TOKEN_OPENS(BEARER, "forged-token-refused"),
  UNSIGNED_TOKEN_OPENS(BEARER, "forged-token-refused"),
  PUBLIC_KEY_IS_A_SECRET(BEARER, "forged-token-refused"),
  ANY_KEY_OPENS(BEARER, "forged-token-refused"),
  ANY_ISSUER_OPENS(BEARER, "forged-token-refused"),
  ANY_AUDIENCE_OPENS(BEARER, "forged-token-refused"),
  ANY_RSA_HASH_OPENS(BEARER, "forged-token-refused"),
  TOKEN_IN_THE_QUERY_OPENS(BEARER, "forged-token-refused"),
  NO_SCHEME_IS_NAMED(BEARER, "refusal-names-scheme"),
  PREFLIGHT_WANTS_SIGN_IN(BEARER, "cors-names-one-origin"),
  REFUSALS_LACK_CORS(BEARER, "cors-names-one-origin"),
  NO_VARY(BEARER, "cors-names-one-origin"),
  NOTHING_IS_EXPOSED(BEARER, "cors-names-one-origin"),
  EVERY_ORIGIN_IS_APPROVED(SESSION, "foreign-origin-refused"),
  PREFIX_OF_ORIGIN_IS_ENOUGH(BEARER, "foreign-origin-refused"),
  COOKIE_TRAVELS(BFF, "inbound-headers-stay"),
  FORWARDED_FOR_TRAVELS(BFF, "inbound-headers-stay"),
  HOP_HEADER_TRAVELS(BFF, "inbound-headers-stay"),
  ID_IS_NOT_CHECKED_ON_THE_WAY(BFF, "outbound-paths-fixed"),
  QUERY_IS_PASSED_ON(BFF, "outbound-paths-fixed"),
  HOST_IS_PASSED_ON(BFF, "outbound-paths-fixed"),
  KEY_IN_THE_QUERY_OPENS(BFF, "services-want-key"),
  ONE_OF_TWO_KEYS_OPENS(BFF, "services-want-key"),
  HEALTH_NEEDS_NO_KEY(BFF, "services-want-key"),
  SERVICE_TAKES_EXPIRED_TOKENS(BFF, "services-want-token"),
  SERVICE_TAKES_ANOTHER_AUDIENCE(BFF, "services-want-token"),
  SERVICE_TAKES_UNSIGNED_TOKENS(BFF, "services-want-token"),
  SERVICE_IGNORES_WHOSE_TOKEN(BFF, "services-want-token"),
  SERVICE_LISTENS_TO_ALL(BFF, "services-on-loopback"),
  PERSONAL_DATA_MAY_BE_STORED(SESSION, "personal-data-not-stored"),
  REFUSALS_MAY_BE_STORED(BEARER, "personal-data-not-stored"),
  PAGE_HAS_NO_POLICY(SESSION, "page-confined"),
  PAGE_RUNS_INLINE_SCRIPTS(BFF, "page-confined"),
  ANYBODY_MAY_FRAME_THE_PAGE(BEARER, "page-confined"),
  A_STRANGER_MAY_FRAME_THE_PAGE(SESSION, "page-confined"),
  TYPE_OF_A_SCRIPT_IS_GUESSED(SESSION, "page-confined"),
  ONE_FIELD_MORE(SESSION, "agreed-fields-only"),
  SERVER_SAYS_WHAT_IT_IS(BEARER, "agreed-fields-only"),
  ERROR_SAYS_WHY(SESSION, "errors-say-nothing"),
  PAGE_HOLDS_THE_KEY(BFF, "no-secret-leaves"),
  PAGE_NAMES_THE_SERVICE(BFF, "no-secret-leaves"),
  PAGE_HOLDS_A_HASH(SESSION, "no-secret-leaves"),
  TRACE_ON_A_STRANGE_METHOD(SESSION, "no-secret-leaves"),
  JAR_HOLDS_A_PRIVATE_KEY(BFF, "no-key-shipped"),
  JAR_HOLDS_A_PUBLIC_KEY(BEARER, "no-key-shipped"),
  LIBRARY_HOLDS_A_PEM_FILE(SESSION, "no-key-shipped"),
  JAR_HOLDS_A_SECRET_FOR_DEVELOPMENT(BFF, "no-key-shipped"),
  INNER_TOKEN_COMES_BACK(BFF, "no-secret-leaves");

  final FakeKind kind;
  final String property;

  Fault(FakeKind kind, String property) {
    this.kind = kind;
    this.property = property;
  }
}
