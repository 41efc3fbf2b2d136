package hoplab.launch;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Java keeps of a jar, in a file beside it: with its classes alone a tier of 10,000 classes is
 * up in little more than half the time. It holds for one build of the jar, one place and one Java;
 * another Java makes one of its own.
 */
public final class ClassArchive {

  private static final Map<Path, Object> BEING_MADE = new ConcurrentHashMap<>();

  private static final Pattern PID = Pattern.compile("([0-9]{1,10})(\\.config)?");

  private final ArchiveKind kind;
  private final Path jar;
  private final Path file;

  private ClassArchive(ArchiveKind kind, Path jar) {
    this.kind = kind;
    this.jar = jar;
    this.file = jar.resolveSibling(jar.getFileName() + "." + Runtime.version() + kind.suffix());
  }

  /** That of the Java that runs the lab, of classes alone. */
  public static ClassArchive of(Path jar) {
    return of(jar, ArchiveKind.CLASSES);
  }

  /** That of the Java that runs the lab. */
  public static ClassArchive of(Path jar, ArchiveKind kind) {
    return new ClassArchive(kind, jar);
  }

  /** Whether a jar of the variant has none: then it is started once more, to make it. */
  public static boolean isMissingFor(Variant variant, ArchiveKind kind) {
    return !missingTiers(variant, kind).isEmpty();
  }

  /** The tiers whose jars have none, by name. */
  public static List<String> missingTiers(Variant variant, ArchiveKind kind) {
    return variant.tiers().stream()
        .filter(tier -> tier.jar().filter(jar -> of(jar, kind).isMissing()).isPresent())
        .map(Tier::name)
        .toList();
  }

  /** By which Java uses the archive; none if there is no archive for this jar. */
  public List<String> flags() {
    return isMissing() ? List.of() : List.of(kind.using(file));
  }

  /**
   * Makes the archive unless it is there. Where none can be made, because the folder is not
   * writable or Java does not know how, the jar does without.
   *
   * @param rehearsal starts the jar with the flags that it gets, and ends it; false if it was cut
   *     off
   */
  void makeIfMissing(Predicate<List<String>> rehearsal) {
    synchronized (BEING_MADE.computeIfAbsent(file, any -> new Object())) {
      if (canBeMade()) {
        make(rehearsal);
      }
    }
  }

  /**
   * By which Java uses the archive or, if there is none, makes it as it ends: for a program that
   * runs anyway, and for whose end nobody waits in a hurry. What it makes is to be {@linkplain
   * #adopt adopted}.
   */
  public List<String> flagsOrMaking() {
    return canBeMade() ? making() : flags();
  }

  /** Keeps what a program that has come to its end made, if it made anything. */
  public void adopt() {
    Path unfinished = unfinished(ProcessHandle.current().pid());
    try {
      if (Files.exists(unfinished)) {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      // the jar does without
    }
  }

  /** Removes what a program that was cut off left behind, if it left anything. */
  public void discard() {
    Path unfinished = unfinished(ProcessHandle.current().pid());
    unfinished.toFile().delete();
    unfinished.resolveSibling(unfinished.getFileName() + ".config").toFile().delete();
  }

  private boolean canBeMade() {
    return isMissing() && Files.isWritable(jar.getParent());
  }

  private void make(Predicate<List<String>> rehearsal) {
    try {
      if (rehearsal.test(making())) {
        adopt();
      }
    } finally {
      discard();
    }
  }

  private List<String> making() {
    clearAbandoned();
    return List.of(kind.making(unfinished(ProcessHandle.current().pid())));
  }

  /** Removes what labs that were killed left behind; that of a living one is in use. */
  private void clearAbandoned() {
    String prefix = file.getFileName() + ".";
    try (Stream<Path> siblings = Files.list(file.getParent())) {
      for (Path sibling : siblings.toList()) {
        String name = sibling.getFileName().toString();
        if (name.startsWith(prefix) && isDead(name.substring(prefix.length()))) {
          Files.delete(sibling);
        }
      }
    } catch (IOException e) {
      // they take space, and do no harm
    }
  }

  private static boolean isDead(String end) {
    Matcher pid = PID.matcher(end);
    return pid.matches() && ProcessHandle.of(Long.parseLong(pid.group(1))).isEmpty();
  }

  private Path unfinished(long pid) {
    return file.resolveSibling(file.getFileName() + "." + pid);
  }

  /** A jar built anew is newer than its archive, which Java would refuse. */
  boolean isMissing() {
    try {
      return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
