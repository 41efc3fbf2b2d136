package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Jit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {
  static List<SampleRun> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void standsAlone(SampleRun sample) {
    String svg = Picture.svg(sample.run());
    assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http", "href", "url(", "@import", "<script");
    Element root = Xml.parse(svg).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("width")).isEqualTo("920");
    assertThat(root.getAttribute("aria-label")).isNotBlank();
  }

  @Test
  void bringsItsOwnBackground() {
    Document picture = Xml.parse(Picture.svg(Samples.ordinary().run()));
    Element first = Xml.elements(picture, "rect").get(0);
    assertThat(first.getAttribute("class")).isEqualTo("page");
    assertThat(first.getAttribute("width")).isEqualTo("919");
    assertThat(picture.getDocumentElement().getTextContent()).contains(".page { fill: #ffffff");
  }

  @Test
  void showsMediansDifferencesVerdictsAndWhereTheyAreFrom() {
    String text = text(Picture.svg(Samples.ordinary().run()));
    assertThat(text)
        .contains("654 \u00b5s", "1,254 \u00b5s", "+600 \u00b5s [569, 631]", "floor: 6.0 \u00b5s")
        .contains("REAL", "INDISTINGUISHABLE", "AMD EPYC 7B13", "commit 0524c66");
  }

  @Test
  void saysOfWhichCompilerTheCodeIs() {
    SampleRun sample = Samples.ordinary();
    assertThat(text(Picture.svg(sample.run()))).doesNotContain("compiler");

    sample.compilers = Jit.C1;
    assertThat(text(Picture.svg(sample.run()))).contains("users/s; first compiler only.");
  }

  @Test
  void saysWhatIsWrongWithTheRun() {
    assertThat(text(Picture.svg(Samples.invalid().run()))).contains("INVALID: this run");
    assertThat(text(Picture.svg(Samples.bentRuler().run())))
        .contains("The instrument fails its check");
  }

  private static String text(String svg) {
    return Xml.parse(svg).getDocumentElement().getTextContent();
  }
}
