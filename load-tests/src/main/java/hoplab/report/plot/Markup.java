package hoplab.report.plot;

/** Text inside HTML, XML and SVG: escaped here and nowhere else. */
public final class Markup {
  private static final char REPLACEMENT = '\ufffd';

  private Markup() {}

  /** Safe between tags and in quoted attributes; characters that XML forbids are replaced. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
              }
            });
    return out.toString();
  }

  /** The characters of XML 1.0, production 2, less the invisible ones that turn text around. */
  private static boolean allowed(int c) {
    boolean xml =
        c == '\t'
            || c == '\n'
            || c == '\r'
            || (c >= 0x20 && c <= 0xd7ff)
            || (c >= 0xe000 && c <= 0xfffd)
            || c >= 0x10000;
    return xml
        && !(c >= 0x7f && c <= 0x9f)
        && !(c >= 0x202a && c <= 0x202e)
        && !(c >= 0x2066 && c <= 0x2069);
  }
}
