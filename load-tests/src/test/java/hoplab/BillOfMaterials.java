package hoplab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of libraries that the build writes, in CycloneDX's format.
 *
 * @param modules names of ours that were built together with it
 * @param licencesBySha256 of every library's content
 */
record BillOfMaterials(Set<String> modules, Map<String, List<String>> licencesBySha256) {

  static final Path FILE = Path.of("..", "target", "bom.json");

  static BillOfMaterials read() throws IOException {
    Set<String> modules = new HashSet<>();
    Map<String, List<String>> licences = new HashMap<>();
    for (JsonNode component : new JsonMapper().readTree(FILE.toFile()).path("components")) {
      if (component.path("group").asText().equals("hoplab")) {
        modules.add(component.path("name").asText());
      }
      for (JsonNode hash : component.path("hashes")) {
        if (hash.path("alg").asText().equals("SHA-256")) {
          licences.put(hash.path("content").asText(), licences(component));
        }
      }
    }
    return new BillOfMaterials(modules, licences);
  }

  /** Of one library; empty if it is not listed, or listed without. */
  List<String> licences(Path library) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library));
      return licencesBySha256.getOrDefault(HexFormat.of().formatHex(digest), List.of());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Either an identifier of SPDX, a name, or an expression over such. */
  private static List<String> licences(JsonNode component) {
    List<String> found = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      String name = licence.path("id").asText(licence.path("name").asText());
      found.add(choice.path("expression").asText(name));
    }
    return found;
  }
}
