package hoplab.trial.injector;

import hoplab.result.Load;
import hoplab.simulation.Injector;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one line of the injector's output says of how far it is.
 *
 * @param kind what happens
 * @param text what it says besides
 */
record InjectorMark(Kind kind, String text) {

  enum Kind {
    /** A round of the warm-up is over. */
    WARM_UP,
    /** A window begins in a moment. */
    MEASURING,
    /** Some of the window is over. */
    PROGRESS,
    /** The last user of a window has ended. */
    MEASURED;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Empty if the line is no mark. */
  static Optional<InjectorMark> of(String line) {
    if (!line.startsWith(Injector.MARK)) {
      return Optional.empty();
    }
    String text = line.substring(Injector.MARK.length());
    return Arrays.stream(Kind.values())
        .filter(kind -> text.split("[ =]")[0].equals(kind.word()))
        .findFirst()
        .map(kind -> new InjectorMark(kind, text));
  }

  /** The load of a window that begins or ends. */
  Load load() {
    String word = after("load=");
    return Arrays.stream(Load.values())
        .filter(load -> load.label().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no load is called " + word));
  }

  /** Milliseconds of the warm-up so far, or the share of the window that is over. */
  double value() {
    return Double.parseDouble(after(kind == Kind.WARM_UP ? "millis=" : "progress="));
  }

  private String after(String key) {
    return text.substring(text.indexOf(key) + key.length()).split(" ")[0];
  }
}
