package hoplab.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text in the place of an id that cannot be one, as it stands in the request line. */
final class HostileIds {
  private HostileIds() {}

  /** Legal paths of one segment: the endpoint itself has to refuse them. */
  static Map<String, String> oneSegment() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("8 KB of letters", "u".repeat(8192));
    ids.put("8 KB of digits", "u" + "1".repeat(8191));
    ids.put("upper case", "U00042");
    ids.put("too few digits", "u0042");
    ids.put("too many digits", "u000042");
    ids.put("digits only", "00042");
    ids.put("negative", "u-0042");
    ids.put("plus", "u+0042");
    ids.put("hexadecimal", "u0x02a");
    ids.put("null as a word", "null");
    ids.put("blank", "%20");
    ids.put("blank at the end", "u00042%20");
    ids.put("tab at the end", "u00042%09");
    ids.put("line feed at the end", "u00042%0A");
    ids.put("header injection", "u00042%0D%0AX-Injected:%20yes");
    ids.put("quote", "u00042'");
    ids.put("SQL, always true", "'%20OR%20'1'='1");
    ids.put("SQL, comment", "u00042'--");
    ids.put("SQL, union", "u00042'%20UNION%20SELECT%20version()--");
    ids.put("SQL, second statement", "u00042';DROP%20TABLE%20users;--");
    ids.put("SQL wildcard", "u0004_");
    ids.put("SQL wildcard for all", "%25");
    ids.put("double quote", "%22u00042%22");
    ids.put("script", "%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    ids.put("lookup expression", "$%7Bjndi:ldap:%2F%2Flocalhost%2Fx%7D");
    ids.put("wildcard", "*");
    ids.put("matrix parameter", "u00042;admin=true");
    ids.put("encoded matrix parameter", "u00042%3Badmin=true");
    ids.put("Arabic digits", "u" + encoded("٠٠٠٤٢"));
    ids.put("full-width digits", "u" + encoded("０００４２"));
    ids.put("Cyrillic letter for the u", encoded("и00042"));
    ids.put("Greek", encoded("χρήστης"));
    ids.put("Chinese", encoded("用户"));
    ids.put("right-to-left mark", "u00042" + encoded("\u200F"));
    ids.put("combining accent", "u" + encoded("\u0301") + "00042");
    ids.put("emoji", encoded("\uD83D\uDE00"));
    ids.put("emoji with joiners", encoded("\uD83D\uDC69\u200D\uD83D\uDCBB"));
    ids.put("doubly encoded NUL", "u00042%2500");
    ids.put("doubly encoded slash", "u00042%252F");
    return ids;
  }

  /** Slashes, dots, NUL and broken encodings: a server may refuse them before any routing. */
  static Map<String, String> anyPath() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("empty", "");
    ids.put("slash", "/");
    ids.put("encoded slash", "%2F");
    ids.put("encoded slash at the end", "u00042%2F");
    ids.put("encoded slash in the middle", "u00042%2Fx");
    ids.put("encoded backslash", "..%5C..%5C");
    ids.put("dot", ".");
    ids.put("two dots", "..");
    ids.put("two dots and a way down", "../../etc/passwd");
    ids.put("encoded dots", "%2e%2e%2f%2e%2e%2fetc%2fpasswd");
    ids.put("two segments", "u00042/u00043");
    ids.put("NUL", "%00");
    ids.put("NUL at the end", "u00042%00");
    ids.put("NUL in the middle", "u00%00042");
    ids.put("high half surrogate", "u00042%ED%A0%80");
    ids.put("low half surrogate", "%ED%B0%80");
    ids.put("surrogates encoded one by one", "%ED%A0%BD%ED%B8%80");
    ids.put("overlong slash", "%C0%AF");
    ids.put("lone continuation byte", "%80");
    ids.put("cut off in a character", "%F0%9F%98");
    ids.put("byte order mark", "%FF%FE");
    ids.put("bare percent sign", "%");
    ids.put("cut off in an escape", "u00042%4");
    ids.put("escape that is none", "%zz");
    ids.put("unicode escape of old", "%u0041");
    ids.put(
        "raw UTF-8",
        new String("é用".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    ids.put("raw quote and brackets", "\"<>{}|\\^`");
    ids.put("raw NUL", "u00042\u0000");
    return ids;
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(b >= 0 ? Character.toString(b) : "%%%02X".formatted(b));
    }
    return out.toString();
  }
}
