package hoplab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.ChangeDrill.Edited;
import hoplab.result.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path copy;

  /** Of the files that the patches name, for nothing else is needed to see whether they fit. */
  @Test
  void everyAnchorStandsInTheSourcesOfToday() throws IOException {
    Set<Patch> all = new LinkedHashSet<>();
    for (String variant : Plan.USUAL_VARIANTS) {
      Patch own = Patch.ofVariant(variant).orElseThrow();
      own.shared().forEach(part -> all.add(Patch.ofShared(part)));
      all.add(own);
    }
    for (Patch patch : all) {
      for (Edit edit : patch.edits()) {
        bring(edit.file());
      }
    }
    List<Edited> edited = new ArrayList<>();
    all.forEach(patch -> edited.addAll(patch.apply(copy)));

    assertThat(edited).extracting(Edited::file).doesNotHaveDuplicates();
    assertThat(copy.resolve("domain/contract/src/main/java/hoplab/contract/User.java"))
        .content()
        .contains("String phone");
    assertThat(edited)
        .extracting(Edited::module)
        .contains("domain/contract", "domain/shop", "all-in");
  }

  @Test
  void nobodyWroteOneForAStranger() {
    assertThat(Patch.ofVariant("stranger")).isEmpty();
  }

  private void bring(String file) throws IOException {
    Files.createDirectories(copy.resolve(file).getParent());
    if (Files.exists(PROJECT.resolve(file)) && !Files.exists(copy.resolve(file))) {
      Files.copy(PROJECT.resolve(file), copy.resolve(file));
    }
    for (Path folder = Path.of(file).getParent(); folder != null; folder = folder.getParent()) {
      Path pom = PROJECT.resolve(folder).resolve("pom.xml");
      if (Files.exists(pom) && !Files.exists(copy.resolve(folder).resolve("pom.xml"))) {
        Files.copy(pom, copy.resolve(folder).resolve("pom.xml"));
      }
    }
  }
}
