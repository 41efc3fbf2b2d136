package hoplab.drill;

import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.process.Maven;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A copy of the sources in which changes are made and built; goes away when it is closed. */
public final class SourceCopy implements AutoCloseable {

  /** Neither needed for a build of the variants. */
  private static final Set<String> LEFT_OUT = Set.of("target", "results", "docs", ".git");

  private static final Path NOT_BUILT = Path.of("load-tests", "src");

  private final TemporaryFolder folder;
  private final Maven maven;

  private SourceCopy(TemporaryFolder folder, Maven maven) {
    this.folder = folder;
    this.maven = maven;
  }

  /** Why no change can be built here, in one sentence; empty if it can. */
  public static Optional<String> missing(List<Variant> variants) {
    for (Variant variant : variants) {
      if (!Files.exists(root(variant).resolve("domain").resolve("pom.xml"))) {
        return Optional.of("the sources of %s are not here".formatted(variant.name()));
      }
      if (modules(variant).isEmpty()) {
        return Optional.of("%s is not built by Maven".formatted(variant.name()));
      }
    }
    return Maven.isInstalled() ? Optional.empty() : Optional.of("Maven was not found");
  }

  /** The folder that holds the variant's and that of what all share. */
  static Path root(Variant variant) {
    return variant.folder().getParent();
  }

  /** A copy of everything that builds a variant and those beside it. */
  public static SourceCopy of(Variant variant, ProcessReaper reaper) {
    Path root = root(variant);
    TemporaryFolder folder = TemporaryFolder.create("drill", reaper);
    try {
      copy(root, folder.path());
      return new SourceCopy(folder, Maven.installed(reaper));
    } catch (IOException e) {
      folder.close();
      throw new LabException("The sources cannot be copied: " + e + ": check the room.", e);
    }
  }

  /** Where it lies. */
  Path folder() {
    return folder.path();
  }

  /**
   * Builds modules and what they need.
   *
   * @return how long that took
   * @throws LabException with the end of the log if it failed
   */
  public Duration build(List<String> modules) {
    return maven.build(
        folder.path(),
        List.of("-pl", String.join(",", modules), "-am", "package"),
        folder.path().resolve("build.log"));
  }

  /** The folders of the Maven modules that make the variant's jars, from the root. */
  static List<String> modules(Variant variant) {
    return variant.tiers().stream()
        .flatMap(tier -> module(variant, tier).stream())
        .map(module -> root(variant).relativize(module).toString().replace('\\', '/'))
        .distinct()
        .toList();
  }

  /** The folder of the module that makes a tier's jar; empty if none does. */
  static Optional<Path> module(Variant variant, Tier tier) {
    return tier.jar()
        .filter(jar -> jar.startsWith(variant.folder()))
        .map(
            jar -> {
              Path folder = jar;
              while (folder != null && !folder.endsWith("target")) {
                folder = folder.getParent();
              }
              return folder == null ? null : folder.getParent();
            })
        .filter(module -> Files.exists(module.resolve("pom.xml")));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path relative = from.relativize(folder);
            if (LEFT_OUT.contains(folder.getFileName().toString()) || relative.equals(NOT_BUILT)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(relative.toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    folder.close();
  }
}
