package hoplab.store.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * bcrypt with 2^10 rounds, as Quarkus does it. Checking takes the same time for every password and
 * every hash, and for no hash at all.
 */
final class PasswordHash {
  /** Of a password that nobody knows; what is checked where there is no account. */
  private static final String OF_NOBODY =
      "$2a$10$Osb1euWpZ5v48FKtAwzRv.W5kmRVYuNXjN5.RBNs4VdKOm8a9XTB.";

  /** bcrypt looks no further, and takes a NUL for the end. */
  private static final int MAX_BYTES = 72;

  private PasswordHash() {}

  /**
   * Whether the hash is the password's.
   *
   * @param hash null where there is no account: false then
   */
  static boolean matches(String password, String hash) {
    boolean whole = password.getBytes(UTF_8).length <= MAX_BYTES && password.indexOf(0) < 0;
    boolean matches = BcryptUtil.matches(whole ? password : "", hash == null ? OF_NOBODY : hash);
    return matches && whole && hash != null;
  }
}
