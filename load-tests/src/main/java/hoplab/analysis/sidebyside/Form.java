package hoplab.analysis.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import hoplab.result.Word;
import java.math.BigDecimal;
import java.util.Locale;

/** How a value of {@code run.json} is written. */
public enum Form implements Word {
  /** As it stands. */
  TEXT,
  /** Lower case, blanks for underscores. */
  WORD,
  /** Yes or no. */
  FLAG,
  /** A number of bytes, as GiB. */
  BYTES,
  /** The first seven digits of a commit. */
  COMMIT;

  private static final int SHORT_COMMIT = 7;

  String write(JsonNode value) {
    return switch (this) {
      case TEXT ->
          value.isNumber()
              ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
              : value.asText();
      case WORD -> value.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
      case FLAG -> value.asBoolean() ? "yes" : "no";
      case BYTES -> String.format(Locale.ROOT, "%.1f GiB", value.asDouble() / (1 << 30));
      case COMMIT -> value.asText().substring(0, Math.min(SHORT_COMMIT, value.asText().length()));
    };
  }
}
