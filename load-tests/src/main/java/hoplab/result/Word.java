package hoplab.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of {@code run.json}: an enum whose constants have their names in texts too. */
public interface Word {

  /** As Java calls it. */
  String name();

  /** Its name in descriptors, results and options: lower case, with hyphens. */
  @JsonValue
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
