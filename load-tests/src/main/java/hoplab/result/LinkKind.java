package hoplab.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a link joins. */
public enum LinkKind {
  /** The client and a public tier. */
  @JsonProperty("edge")
  EDGE,
  /** Two tiers. */
  @JsonProperty("private")
  PRIVATE,
  /** A tier and a database. */
  @JsonProperty("data")
  DATA;

  /** Its name in descriptors and results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
