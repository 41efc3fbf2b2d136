package hoplab.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Months;
import hoplab.contract.Order;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final User USER = SeededShop.user(42);
  private static final List<Order> ORDERS = SeededShop.orders(42);

  @Test
  void isTheSameToTheByteEachTime() {
    assertThat(Statement.pdf(USER, ORDERS, new Months(60)))
        .isEqualTo(Statement.pdf(USER, ORDERS, new Months(60)))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void listsEveryMonthWithItsTotalOnSeveralPages() throws IOException {
    byte[] pdf = Statement.pdf(USER, ORDERS, new Months(60));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
    }
    assertThat(text(pdf))
        .contains("Siân O'Brien (u00042)", "Total of 2021-01 0.00", "Total of 2025-12 0.00")
        .contains("2024-12-12 o00042-d Kettle 459.17", "Total of 2024-12 459.17", "Total 830.32");
  }

  @Test
  void leavesOutWhatWasOrderedBeforeTheSpan() {
    LocalDate first = LocalDate.of(2025, 12, 1);
    Order inside = new Order("in", first, "Kettle", 1);
    Order before = new Order("before", first.minusDays(1), "Kettle", 1);
    assertThat(Statement.byMonth(List.of(inside, before), new Months(1)).values())
        .containsExactly(List.of(inside));
  }

  @Test
  void drawsEveryLetterOfTheShop() throws IOException {
    String names =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(n -> SeededShop.user(n).name())
            .flatMapToInt(String::chars)
            .sorted()
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    User everybody = new User("u00000", names, "e@shop.example", LocalDate.EPOCH);
    assertThat(text(Statement.pdf(everybody, List.of(), new Months(1)))).contains(names.strip());
  }

  @Test
  void writesCentsWithTwoDigits() {
    assertThat(Document.amount(5)).isEqualTo("0.05");
    assertThat(Document.amount(123_450)).isEqualTo("1234.50");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
