package hoplab.drill;

import hoplab.result.LabException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The law as the changed copy states it. Its classes are those that the copy built: the lab's own
 * know nothing of the field.
 */
final class ChangedLaw implements AutoCloseable {

  private static final String CONTRACT = "hoplab.contract.";
  private static final long SEED = 1;

  private final URLClassLoader classes;

  /**
   * @param root of the copy, which was built
   * @throws LabException if its record of a user has no such field: then the law asks for nothing
   */
  ChangedLaw(Path root, String field) {
    try {
      Path built = root.resolve(Path.of("domain", "contract", "target", "classes"));
      classes =
          new URLClassLoader(
              new URL[] {built.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      RecordComponent[] components = of("User").getRecordComponents();
      if (Stream.of(components).noneMatch(one -> one.getName().equals(field))) {
        throw new LabException("the copy's record of a user has no " + field);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new LabException("the copy's law cannot be read: " + e, e);
    }
  }

  /**
   * Holds it against a live process.
   *
   * @param chapters names of the chapters that the variant promises
   * @param credentials headers of someone who may fetch any user
   * @return how many cases were kept
   * @throws LabException on the first that was not
   */
  int holds(URI api, Set<String> chapters, Map<String, String> credentials) {
    try {
      Set<Object> wanted = new HashSet<>();
      for (Object chapter : of("Chapter").getEnumConstants()) {
        if (chapters.contains(((Enum<?>) chapter).name())) {
          wanted.add(chapter);
        }
      }
      List<?> cases =
          (List<?>) of("Law").getMethod("cases", long.class, Set.class).invoke(null, SEED, wanted);
      List<?> violations =
          (List<?>)
              of("LawCheck")
                  .getMethod("run", URI.class, List.class, Map.class)
                  .invoke(null, api, cases, credentials);
      if (!violations.isEmpty()) {
        throw new LabException(
            "%d of %d cases of the law with the field are broken, the first: %s"
                .formatted(violations.size(), cases.size(), violations.get(0)));
      }
      return cases.size();
    } catch (ReflectiveOperationException e) {
      throw new LabException("the copy's law cannot be held against a process: " + e, e);
    }
  }

  private Class<?> of(String name) throws ReflectiveOperationException {
    return classes.loadClass(CONTRACT + name);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new LabException("the copy's classes cannot be closed: " + e, e);
    }
  }
}
