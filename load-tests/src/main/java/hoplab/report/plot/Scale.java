package hoplab.report.plot;

import java.util.List;

/** From values to pixels, and where its axis wants ticks. */
interface Scale {
  /** The pixel of a value. */
  double at(double value);

  /** Round values within the scale, ascending. */
  List<Double> ticks();
}
