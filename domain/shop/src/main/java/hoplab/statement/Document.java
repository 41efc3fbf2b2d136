package hoplab.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoplab.contract.Months;
import hoplab.contract.Order;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The statement while it is drawn. Dates and the document's id depend on the content only. */
final class Document implements Closeable {
  /** Comes with PDFBox, and knows every letter of the data set. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument pdf = new PDDocument();
  private final Sheet sheet;

  Document(User user, Months months) throws IOException {
    CRC32 identity = new CRC32();
    identity.update((user.id() + '/' + months.count()).getBytes(UTF_8));
    pdf.setDocumentId(identity.getValue());
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setTitle("Statement of " + user.id());
    information.setProducer("Hoplab");
    information.setCreationDate(asOf());
    sheet = new Sheet(pdf, font());
    sheet.heading("Statement");
    sheet.line(user.name() + " (" + user.id() + ")");
    sheet.line(user.email() + ", member since " + user.memberSince());
    sheet.line("The " + months.count() + " months before " + SeededShop.AS_OF);
  }

  /** Draws the table of one month and returns its total in cents. */
  long month(YearMonth month, List<Order> orders) throws IOException {
    long totalCents = orders.stream().mapToLong(Order::totalCents).sum();
    sheet.heading(month.toString());
    for (Order order : orders) {
      sheet.row(order.placedOn().toString(), order.id(), order.item(), amount(order.totalCents()));
    }
    sheet.row("", "", "Total of " + month, amount(totalCents));
    return totalCents;
  }

  /** Draws the total and returns the whole file. */
  byte[] finish(long totalCents) throws IOException {
    sheet.heading("All months");
    sheet.row("", "", "Total", amount(totalCents));
    sheet.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }

  static String amount(long cents) {
    return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }

  private PDFont font() throws IOException {
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      return PDType0Font.load(pdf, font);
    }
  }

  private static Calendar asOf() {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    day.setTimeInMillis(SeededShop.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return day;
  }
}
