package hoplab.report;

import hoplab.result.Run;

/** One still picture of a run, for a README: it brings its own background and loads nothing. */
public final class Picture {
  private Picture() {}

  /** An SVG file, 920 pixels wide. */
  public static String svg(Run run) {
    return new PictureDrawing(run).draw();
  }
}
