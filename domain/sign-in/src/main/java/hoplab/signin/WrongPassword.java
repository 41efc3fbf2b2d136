package hoplab.signin;

/** No such user, or not the user's password: nobody learns which; answered with 401. */
final class WrongPassword extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongPassword() {
    super("no such user or a wrong password", null, false, false);
  }
}
