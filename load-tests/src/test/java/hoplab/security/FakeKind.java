package hoplab.security;

import hoplab.contract.SignIn;

/** The ways in which a fake shop is built, as the three variants are. */
enum FakeKind {
  SESSION(SignIn.SESSION),
  BEARER(SignIn.BEARER),
  BFF(SignIn.SESSION);

  final SignIn signIn;

  FakeKind(SignIn signIn) {
    this.signIn = signIn;
  }
}
