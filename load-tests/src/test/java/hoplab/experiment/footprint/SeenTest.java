package hoplab.experiment.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.OperatorKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void tellsWhatAnOperatorSetsByItsPlaceholder() {
    assertThat(keys("bff-hybrid", "bff"))
        .extracting(OperatorKey::name, OperatorKey::kind)
        .contains(
            tuple("HOPLAB_API_KEY", KeyKind.SECRET),
            tuple("HOPLAB_TOKEN_PRIVATE_KEY", KeyKind.SECRET),
            tuple("HOPLAB_USER_SERVICE_URL", KeyKind.ORIGIN),
            tuple("HOPLAB_PAGE_FRAMED_BY", KeyKind.ORIGIN),
            tuple("QUARKUS_HTTP_PORT", KeyKind.PORT),
            tuple("HOPLAB_SIGN_IN", KeyKind.SETTING));
    assertThat(keys("decoupled", "api"))
        .extracting(OperatorKey::name, OperatorKey::kind)
        .contains(
            tuple("HOPLAB_WEB_ORIGIN", KeyKind.ORIGIN),
            tuple("HOPLAB_TOKEN_PUBLIC_KEY", KeyKind.SETTING),
            tuple("QUARKUS_DATASOURCE_JDBC_URL", KeyKind.DATABASE),
            tuple("QUARKUS_DATASOURCE_PASSWORD", KeyKind.SECRET));
  }

  @Test
  void countsLinesOfMainSourcesOnly() throws IOException {
    write("shop/src/main/java/A.java", "class A {\n\n}\n");
    write("shop/src/main/resources/a.sql", "select 1;\n");
    write("shop/src/test/java/ATest.java", "class ATest {}\n");
    write("shop/target/src/main/java/B.java", "class B {}\n");

    assertThat(Sources.lines(folder)).isEqualTo(3);
    assertThat(Sources.lines(folder.resolve("nowhere"))).isNull();
  }

  @Test
  void leavesOutArchivesThatTheLabMakes() throws IOException {
    write("app/run.jar", "12345");
    write("app/run.jar.17.0.1.jsa", "123456789");
    write("app/lib/a.jar", "123");

    assertThat(Sources.deployableBytes(folder.resolve("app/run.jar"))).isEqualTo(8);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private static List<OperatorKey> keys(String variant, String tier) {
    Variant read = VariantFile.read(PROJECT.resolve(variant).resolve("variant.yaml"));
    Tier named =
        read.tiers().stream().filter(one -> one.name().equals(tier)).findFirst().orElseThrow();
    return Seen.keys(named);
  }
}
