package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.descriptor.VariantFile;
import hoplab.trial.RunOptions.WrongOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipantsTest {

  @TempDir private Path folder;

  @BeforeEach
  void buildTheJar() throws IOException {
    Files.createFile(folder.resolve("app.jar"));
  }

  @Test
  void refusesTwoDescriptorsThatNameOneDatabase() throws IOException {
    List<Participant> both = List.of(variant("one", "shop"), variant("two", "shop"));
    assertThatThrownBy(() -> Participants.apart(both))
        .isInstanceOf(WrongOrder.class)
        .hasMessage(
            "'one' and 'two' both name the database 'shop': rename it in one of their descriptors");
  }

  @Test
  void refusesTwoOfOneName() throws IOException {
    List<Participant> both = List.of(variant("one", "shop"), variant("one", "other"));
    assertThatThrownBy(() -> Participants.apart(both))
        .isInstanceOf(WrongOrder.class)
        .hasMessageContaining("two variants are called 'one'");
  }

  @Test
  void takesDescriptorsWithDatabasesOfTheirOwn() throws IOException {
    assertThat(Participants.apart(List.of(variant("one", "shop"), variant("two", "other"))).asked())
        .hasSize(2);
  }

  private Participant variant(String name, String database) throws IOException {
    Path file = folder.resolve(name + "-" + database + ".yaml");
    Files.writeString(
        file,
        """
        name: %s
        title: Some
        databases: [%s]
        tiers:
          app:
            jar: app.jar
            ready: {path: /}
        links:
          - {name: edge, kind: edge, from: client, to: app}
          - {name: data, kind: data, from: app, to: %s}
        api: app
        useCases:
          user-fetch: ["GET /api/user/{id}"]
        """
            .formatted(name, database, database));
    return Participant.of(VariantFile.read(file));
  }
}
