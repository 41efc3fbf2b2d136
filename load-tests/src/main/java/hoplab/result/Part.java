package hoplab.result;

import java.util.List;

/**
 * One part of the client's mean time.
 *
 * @param tier the tier that spent it, or {@code client} for what no tier explains
 * @param kind what it was spent on
 * @param meanMicros mean over trials of the trial's mean
 */
public record Part(String tier, Kind kind, double meanMicros) {

  /** What time is spent on. */
  public enum Kind implements Word {
    /** A tier's own work; in variants and trials also waiting for a connection to the database. */
    APP,
    /** The database's answers. */
    DB,
    /** Waiting for a connection to the database; told apart in a {@link TimeSum} only. */
    DB_WAIT,
    /** Waiting for services, as a tier reports it; no part, for it is divided into what follows. */
    UPSTREAM,
    /** Waiting for a connection to a service; told apart in a {@link TimeSum} only. */
    UPSTREAM_WAIT,
    /** A private link: the asking tier's upstream time less the answering tier's own. */
    LINK,
    /** Between client and public tier; in a {@link TimeSum} only. */
    EDGE,
    /** The client's own work on a request and its answer; of traced requests only. */
    CLIENT,
    /** Between two sockets, and waiting to be woken; of traced requests only. */
    WAY,
    /** A tier's reading and writing of HTTP, to the socket and from it; of traced requests only. */
    HTTP,
    /** What no tier explains. */
    UNEXPLAINED
  }

  /** What tells the parts of one time apart. */
  public record Key(String tier, Kind kind) {}

  public Part {
    Rule.text("tier", tier);
    Rule.require(kind != null && kind != Kind.UPSTREAM, "kind is that of a part", kind);
    Rule.finite("meanMicros", meanMicros);
  }

  /** What no tier explains of a time, in microseconds. */
  public static double unexplainedMicros(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind == Kind.UNEXPLAINED)
        .mapToDouble(Part::meanMicros)
        .sum();
  }

  /** What tells it apart from the other parts of the same time. */
  public Key key() {
    return new Key(tier, kind);
  }
}
