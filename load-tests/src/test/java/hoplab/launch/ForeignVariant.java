package hoplab.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A tiny variant that is no Quarkus, written into a folder of the test. */
public final class ForeignVariant {

  private static byte[] program;

  private ForeignVariant() {}

  /** The descriptor with one text replaced, beside its program. */
  public static Path in(Path folder, String replaced, String by) {
    try {
      String descriptor = resource("variant.yaml");
      if (!descriptor.contains(replaced)) {
        throw new IllegalArgumentException("the descriptor lacks " + replaced);
      }
      Files.write(folder.resolve("Foreign.class"), program(folder));
      return Files.writeString(folder.resolve("variant.yaml"), descriptor.replace(replaced, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The descriptor as it is. */
  public static Path in(Path folder) {
    return in(folder, "foreign", "foreign");
  }

  /** Its tiers as a jar. */
  static Path asJar(Path folder) {
    Path descriptor =
        in(
            folder,
            "command: [\"${java}\", -Xmx64m, -XX:TieredStopAtLevel=1, -cp, ., Foreign]",
            "jar: foreign.jar");
    try {
      ProgramJar.write(folder.resolve("foreign.jar"), "Foreign", program(folder));
      return descriptor;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiled once: a Java that is given a source compiles it at every start. */
  private static synchronized byte[] program(Path folder) throws IOException {
    if (program == null) {
      Path source = Files.writeString(folder.resolve("Foreign.java"), resource("Foreign.java"));
      ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
      program = Files.readAllBytes(folder.resolve("Foreign.class"));
    }
    return program;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ForeignVariant.class.getResourceAsStream("foreign/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
