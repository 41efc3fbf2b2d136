package hoplab.client;

import java.time.Duration;
import java.util.Locale;

/** The browsers that differ in how long they keep the answer to a preflight at most. */
public enum Browser {
  CHROMIUM(Duration.ofHours(2)),
  WEBKIT(Duration.ofMinutes(10)),
  FIREFOX(Duration.ofHours(24));

  private final Duration longest;

  Browser(Duration longest) {
    this.longest = longest;
  }

  /** The limit that it imposes on what a server says. */
  public Duration longest() {
    return longest;
  }

  /** As it is called in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The browser of that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Browser labelled(String label) {
    for (Browser browser : values()) {
      if (browser.label().equals(label)) {
        return browser;
      }
    }
    throw new IllegalArgumentException("there is no browser '" + label + "'");
  }
}
