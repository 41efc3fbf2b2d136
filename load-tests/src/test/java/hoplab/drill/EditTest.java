package hoplab.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.ChangeDrill.Edited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {

  @TempDir private Path root;

  @BeforeEach
  void aModuleWithOneFile() throws IOException {
    Files.createDirectories(root.resolve("shop/src"));
    Files.writeString(root.resolve("shop/pom.xml"), "<project/>");
    Files.writeString(root.resolve("shop/src/User.java"), "a\nb\na\n");
  }

  @Test
  void replacesItsAnchorAndCountsChangedLines() throws IOException {
    Edited edited = edit("b", "b\nc\nd").apply(root);

    assertThat(root.resolve("shop/src/User.java")).hasContent("a\nb\nc\nd\na\n");
    assertThat(edited).isEqualTo(new Edited("shop/src/User.java", "shop", 2));
  }

  @Test
  void namesAnAnchorThatHasMoved() {
    assertThatThrownBy(() -> edit("String email", "String phone").apply(root))
        .hasMessage("x.yaml: the anchor stands nowhere in shop/src/User.java: String email");
  }

  @Test
  void namesAnAnchorThatStandsTwice() {
    assertThatThrownBy(() -> edit("a", "c").apply(root))
        .hasMessageContaining("the anchor stands 2 times in shop/src/User.java: a");
  }

  @Test
  void namesAFileThatIsGone() {
    assertThatThrownBy(() -> new Edit("x.yaml", "shop/Gone.java", "a", "b", null).apply(root))
        .hasMessageContaining("nowhere in shop/Gone.java");
  }

  @Test
  void addsAFileUnlessItIsThere() throws IOException {
    Edit adds = new Edit("x.yaml", "shop/src/V7.sql", null, null, "one\ntwo\n");

    assertThat(adds.apply(root)).isEqualTo(new Edited("shop/src/V7.sql", "shop", 2));
    assertThatThrownBy(() -> adds.apply(root)).hasMessageContaining("is there already");
  }

  private static Edit edit(String find, String with) {
    return new Edit("x.yaml", "shop/src/User.java", find, with, null);
  }
}
