package hoplab.report.experiment;

import io.quarkus.qute.RawString;

/** A picture under its caption. */
record PlotPanel(String caption, RawString plot) {}
