package hoplab.signin;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether users sign in here at all: {@code hoplab.sign-in}, the same for the whole lab. */
@Singleton
public final class SignInSetting {
  private final boolean on;

  /**
   * Takes the setting.
   *
   * @throws IllegalArgumentException if it is neither on nor off: a typing error must not open a
   *     tier to everyone
   */
  SignInSetting(@ConfigProperty(name = "hoplab.sign-in") String setting) {
    if (!setting.equals("on") && !setting.equals("off")) {
      throw new IllegalArgumentException("set HOPLAB_SIGN_IN to on or off, not '" + setting + "'");
    }
    this.on = setting.equals("on");
  }

  /** Whether somebody has to ask. */
  public boolean isOn() {
    return on;
  }
}
