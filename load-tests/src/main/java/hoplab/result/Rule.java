package hoplab.result;

/** What a record demands of its figures; each refusal names the rule and the value. */
final class Rule {

  private Rule() {}

  static String text(String name, String value) {
    require(value != null && !value.isBlank(), name + " is a text with at least one letter", value);
    return value;
  }

  static <T> T present(String name, T value) {
    require(value != null, name + " is required", null);
    return value;
  }

  static void finite(String name, double value) {
    require(Double.isFinite(value), name + " is a finite number", value);
  }

  static void notNegative(String name, double value) {
    require(Double.isFinite(value) && value >= 0, name + " is finite and 0 or more", value);
  }

  static void notNegativeOrNull(String name, Number value) {
    if (value != null) {
      notNegative(name, value.doubleValue());
    }
  }

  static void positive(String name, double value) {
    require(Double.isFinite(value) && value > 0, name + " is finite and above 0", value);
  }

  static void share(String name, double value) {
    require(value >= 0 && value <= 1, name + " is a share from 0 to 1", value);
  }

  static void shareOrNull(String name, Double value) {
    if (value != null) {
      share(name, value);
    }
  }

  static void within(String name, long low, long high, long value) {
    require(low <= value && value <= high, name + " lies from " + low + " to " + high, value);
  }

  /** All null, or above 0 and not falling. */
  static void ratioOrNull(String names, Double low, Double ratio, Double high) {
    if (ratio != null) {
      require(low != null && high != null && low > 0, names + " are above 0", low);
      rising(names, low, ratio, high);
    }
  }

  static void rising(String names, double... values) {
    for (int i = 1; i < values.length; i++) {
      require(
          values[i - 1] <= values[i],
          names + " do not fall",
          values[i - 1] + " before " + values[i]);
    }
  }

  static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", got " + value);
    }
  }
}
