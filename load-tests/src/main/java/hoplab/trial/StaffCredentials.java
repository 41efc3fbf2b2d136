package hoplab.trial;

import hoplab.contract.SignIn;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What staff shows to one API: asked for at once, and once more before it grows old. Signing in
 * takes the time of some hundred fetches, so nothing does it while times are taken.
 */
public final class StaffCredentials {

  /** Nobody is asked who they are. */
  static final StaffCredentials NONE = new StaffCredentials(Map::of);

  /** A third of the time for which a token holds. */
  private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(300);

  private final Supplier<Map<String, String>> signIn;
  private volatile Map<String, String> headers;
  private volatile long signedInNanos;

  private StaffCredentials(Supplier<Map<String, String>> signIn) {
    this.signIn = signIn;
    signIn();
  }

  /** For what the lab started. */
  public static StaffCredentials at(RunningVariant running) {
    return new StaffCredentials(running::credentials);
  }

  /** For what runs already. */
  public static StaffCredentials at(String name, URI target, Optional<SignIn> signIn) {
    return signIn.isEmpty()
        ? NONE
        : new StaffCredentials(() -> shownTo(name, target, signIn.get()));
  }

  /** The headers that say who asks. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Signs in again, unless that was not long ago. */
  public void renew() {
    if (System.nanoTime() - signedInNanos > OLD_NANOS) {
      signIn();
    }
  }

  private void signIn() {
    headers = Map.copyOf(signIn.get());
    signedInNanos = System.nanoTime();
  }

  private static Map<String, String> shownTo(String name, URI target, SignIn signIn) {
    try {
      return signIn.at(target, SignIn.STAFF);
    } catch (IOException e) {
      throw new LabException(
          "nobody can sign in at %s: %s; see --target-sign-in".formatted(name, e.getMessage()), e);
    }
  }
}
