package hoplab.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program of one class as a jar. */
final class ProgramJar {

  private ProgramJar() {}

  /**
   * Writes it.
   *
   * @param mainClass its full name
   * @param bytes of the class
   */
  static Path write(Path jar, String mainClass, byte[] bytes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(mainClass.replace('.', '/') + ".class"));
      out.write(bytes);
    }
    return jar;
  }
}
