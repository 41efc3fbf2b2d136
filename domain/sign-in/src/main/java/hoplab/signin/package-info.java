/**
 * Who asks, and what they may see: the rules that all variants share, whatever a request shows for
 * proof. A user sees what is the user's own, staff sees everything, and nobody else sees anything.
 * What a request shows ({@link hoplab.signin.RequestAuthenticator}) and where passwords are kept
 * ({@link hoplab.signin.PasswordVerifier}) are beans of other modules.
 */
package hoplab.signin;
