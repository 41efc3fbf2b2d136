package hoplab.report.plot;

import io.quarkus.qute.RawString;

/** A picture under its caption. */
public record PlotPanel(String caption, RawString plot) {}
