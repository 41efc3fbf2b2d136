package hoplab.descriptor;

import hoplab.result.LinkKind;

/**
 * A connection between two tiers, or a tier and the client or a database.
 *
 * @param name unique within the variant
 * @param kind what it joins
 * @param from a tier, or {@link Variant#CLIENT} on an edge
 * @param to a tier, or a database on a data link
 */
public record Link(String name, LinkKind kind, String from, String to) {}
