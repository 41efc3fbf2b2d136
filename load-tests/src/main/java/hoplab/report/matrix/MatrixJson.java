package hoplab.report.matrix;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hoplab.analysis.matrix.Matrix;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The matrix as data: figures as they were read, marks with their rules. Numbers have six digits,
 * so that they are the same wherever they are computed.
 */
public final class MatrixJson {

  private static final MathContext DIGITS = new MathContext(6);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new SixDigits())
                  .addSerializer(double.class, new SixDigits()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private MatrixJson() {}

  /** Indented. */
  public static String render(Matrix matrix) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(matrix) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a matrix can always be written", e);
    }
  }

  /** On one line, with nothing in it that ends the element of a page or of an XML document. */
  static String embedded(Matrix matrix) {
    try {
      return MAPPER
          .writeValueAsString(matrix)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a matrix can always be written", e);
    }
  }

  private static final class SixDigits extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      out.writeNumber(rounded.toPlainString());
    }
  }
}
