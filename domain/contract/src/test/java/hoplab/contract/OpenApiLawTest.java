package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/**
 * A variant's code makes the OpenAPI document that the contract shows, to the byte. Variants that
 * sign in alike have the same: all-in and bff-hybrid that of sessions, decoupled that of bearer
 * tokens. No tier serves it; nothing that makes it is in a packaged jar.
 */
public abstract class OpenApiLawTest {
  private static final Path SHOWN = Path.of("domain", "contract", "openapi");

  /** How a client of this variant shows who it is. */
  protected SignIn signIn() {
    return SignIn.SESSION;
  }

  /** The variant's resources. */
  protected abstract List<Class<?>> resources();

  @Test
  void makesTheDocumentThatTheContractShows() throws IOException {
    String name = (signIn() == SignIn.SESSION ? "session" : "bearer") + ".yaml";
    String made = document();
    Path copy = Path.of("target", "openapi-" + name);
    Files.writeString(copy, made);
    assertThat(made)
        .as("if the API has changed on purpose, make %s the new %s", copy, SHOWN.resolve(name))
        .isEqualTo(Files.readString(root().resolve(SHOWN).resolve(name)));
  }

  private String document() throws IOException {
    List<Class<?>> classes = new ArrayList<>(resources());
    classes.addAll(List.of(User.class, Order.class, Dashboard.class));
    return SmallRyeOpenAPI.builder()
        .withConfig(new SmallRyeConfigBuilder().build())
        .withIndex(Index.of(classes))
        .enableStandardStaticFiles(false)
        .enableStandardFilter(false)
        .addFilter(new AgreedAnswers(signIn()))
        .build()
        .toYAML();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(SHOWN))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
