package hoplab.statistics;

/** A straight line through points. */
public final class Line {

  private Line() {}

  /**
   * Slope of the line of least squares.
   *
   * <p>Formula: sum((xi - mean x)(yi - mean y)) / sum((xi - mean x)^2). Fewer than two points, or
   * points that all have the same x: refused, since no slope follows.
   *
   * <p>Source: A.-M. Legendre, "Nouvelles méthodes pour la détermination des orbites des comètes"
   * (1805), the appendix on least squares.
   *
   * @param x in any unit
   * @param y in any unit, as many as {@code x}
   * @return in units of y per unit of x
   */
  public static double slope(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "a slope needs at least 2 points with both coordinates, got "
              + x.length
              + " and "
              + y.length);
    }
    double meanX = Sample.mean(x);
    double meanY = Sample.mean(y);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    if (squares == 0) {
      throw new IllegalArgumentException("a slope needs points of different x");
    }
    return products / squares;
  }
}
