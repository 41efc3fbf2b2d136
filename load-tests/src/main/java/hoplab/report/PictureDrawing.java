package hoplab.report;

import hoplab.result.Run;

final class PictureDrawing {
  private final Run run;

  PictureDrawing(Run run) {
    this.run = run;
  }

  String draw() {
    return Svg.file(920, 420, "Result of " + run.id())
        .text(20, 40, "name", Caption.of(run, Figures.TYPOGRAPHIC))
        .end();
  }
}
