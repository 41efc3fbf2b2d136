package hoplab.process;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows a file in whatever the desktop opens it with. */
public final class Viewer {

  private Viewer() {}

  /** Whether it was handed to somebody; false where there is no display. */
  public static boolean show(Path file) {
    try {
      if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
        return hasDisplay() && opened(file);
      }
      if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
        return false;
      }
      Desktop.getDesktop().open(file.toFile());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
  }

  private static boolean opened(Path file) throws IOException {
    new ProcessBuilder("xdg-open", file.toAbsolutePath().toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    return true;
  }
}
