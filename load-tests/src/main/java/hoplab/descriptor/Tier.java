package hoplab.descriptor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process of a variant, as described. Exactly one of {@code jar} and {@code command} is there.
 *
 * @param name {@code [a-z][a-z0-9-]*}
 * @param jar absolute path of an executable jar, run by the Java that runs the lab
 * @param command a program and its arguments, run in the variant's folder; may hold placeholders
 * @param environment variables for the process; values may hold placeholders
 * @param build how it is built, if the lab is to build it
 * @param ready the request whose good answer says that the tier is up
 */
public record Tier(
    String name,
    Optional<Path> jar,
    List<String> command,
    Map<String, String> environment,
    Optional<Build> build,
    Readiness ready) {

  public Tier {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (jar.isPresent() != command.isEmpty()) {
      throw new IllegalArgumentException("tier " + name + " needs either a jar or a command");
    }
  }
}
