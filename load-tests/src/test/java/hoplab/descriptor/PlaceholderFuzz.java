package hoplab.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Any text as a value of a descriptor: filling in what stands there already changes nothing. */
public final class PlaceholderFuzz {

  private PlaceholderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    List<Optional<Placeholder>> found = Placeholder.in(text);
    assertThat(Placeholder.fill(text, PlaceholderFuzz::written)).isEqualTo(text);
    if (found.stream().allMatch(Optional::isPresent)) {
      assertThat(Placeholder.fill(text, placeholder -> "")).doesNotContain("${");
    }
  }

  private static String written(Placeholder placeholder) {
    String name = placeholder.name();
    String part = placeholder.part();
    boolean alone = List.of("port", "java").contains(placeholder.kind());
    return "${%s%s%s}"
        .formatted(placeholder.kind(), alone ? "" : "." + name, part.isEmpty() ? "" : "." + part);
  }
}
