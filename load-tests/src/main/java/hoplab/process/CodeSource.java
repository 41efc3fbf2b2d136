package hoplab.process;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the lab's own classes lie. */
final class CodeSource {

  private CodeSource() {}

  /** The jar or folder that a class was loaded from. */
  static String of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
