package hoplab.process;

import hoplab.result.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks git which code is about to be measured. */
public final class GitSource {

  private static final long LIMIT_SECONDS = 20;
  private static final Source UNKNOWN = new Source("unknown", false);

  private GitSource() {}

  /**
   * The commit of a checkout, and whether files differ from it; published results do not count, for
   * they are no code. Unknown without git, outside a checkout, or deep inside somebody else's.
   */
  public static Source read(Path projectRoot) {
    Optional<Path> top = git(projectRoot, "rev-parse", "--show-toplevel").map(Path::of);
    if (top.isEmpty() || !isSame(top.get(), projectRoot)) {
      return UNKNOWN;
    }
    Optional<String> commit = git(projectRoot, "rev-parse", "--verify", "HEAD");
    Optional<String> changes =
        git(projectRoot, "status", "--porcelain", "--", ".", ":(exclude)results");
    return commit
        .map(id -> new Source(id, changes.map(list -> !list.isEmpty()).orElse(true)))
        .orElse(UNKNOWN);
  }

  /** The files under a folder that a commit or the index holds; none without git. */
  public static List<Path> tracked(Path folder) {
    return git(folder, "ls-files", "-z")
        .map(names -> Stream.of(names.split("\0")).map(folder::resolve).toList())
        .orElse(List.of());
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.toRealPath().equals(other.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("GIT_"));
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean good = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      return good ? Optional.of(answer.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
