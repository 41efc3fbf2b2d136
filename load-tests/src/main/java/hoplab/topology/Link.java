package hoplab.topology;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A connection between two tiers, or a tier and the client or a database.
 *
 * @param name unique within the variant
 * @param kind what it joins
 * @param from a tier, or {@link Variant#CLIENT} on an edge
 * @param to a tier, or a database on a data link
 */
public record Link(String name, Kind kind, String from, String to) {

  /** What a link joins. */
  public enum Kind {
    /** The client and a public tier. */
    @JsonProperty("edge")
    EDGE,
    /** Two tiers. */
    @JsonProperty("private")
    PRIVATE,
    /** A tier and a database. */
    @JsonProperty("data")
    DATA
  }
}
