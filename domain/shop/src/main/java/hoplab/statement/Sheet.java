package hoplab.statement;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Lines from top to bottom on as many A4 pages as they need; lengths in points. */
final class Sheet {
  private static final float MARGIN = 56;
  private static final float LINE = 15;
  private static final float TEXT = 10;
  private static final float HEADING = 13;
  private static final float[] COLUMNS = {MARGIN, 130, 230};
  private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  Sheet(PDDocument document, PDFont font) throws IOException {
    this.document = document;
    this.font = font;
    turn();
  }

  void heading(String text) throws IOException {
    down(2 * LINE);
    text(text, MARGIN, HEADING);
  }

  void line(String text) throws IOException {
    down(LINE);
    text(text, MARGIN, TEXT);
  }

  void row(String date, String id, String item, String amount) throws IOException {
    down(LINE);
    text(date, COLUMNS[0], TEXT);
    text(id, COLUMNS[1], TEXT);
    text(item, COLUMNS[2], TEXT);
    text(amount, RIGHT - font.getStringWidth(amount) / 1000 * TEXT, TEXT);
    page.moveTo(MARGIN, y - LINE / 4);
    page.lineTo(RIGHT, y - LINE / 4);
    page.stroke();
  }

  /** Ends the last page; nothing can be drawn after. */
  void close() throws IOException {
    page.close();
  }

  private void text(String text, float x, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private void down(float by) throws IOException {
    y -= by;
    if (y < MARGIN) {
      page.close();
      turn();
      y -= by;
    }
  }

  private void turn() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    page.setLineWidth(0.3f);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }
}
