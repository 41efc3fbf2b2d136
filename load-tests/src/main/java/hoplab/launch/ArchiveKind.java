package hoplab.launch;

import java.nio.file.Path;

/** What Java can keep of a jar for later starts. */
public enum ArchiveKind {
  /** Its classes as Java has parsed and checked them (JEP 350): a start is shorter. */
  CLASSES(".jsa", "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit="),
  /**
   * Its classes, loaded and linked, and profiles of its methods (JEP 483 and 515, an "AOT cache"):
   * a start is shorter still, and both compilers know from the first request on what is worth their
   * while. From Java 25 on.
   */
  PROFILES(".aot", "-XX:AOTCache=", "-XX:AOTCacheOutput=");

  private static final int FIRST_JAVA_WITH_PROFILES = 25;

  private final String suffix;
  private final String use;
  private final String make;

  ArchiveKind(String suffix, String use, String make) {
    this.suffix = suffix;
    this.use = use;
    this.make = make;
  }

  /** Whether a Java can keep profiles of methods. */
  public static boolean knowsProfiles(Runtime.Version java) {
    return java.feature() >= FIRST_JAVA_WITH_PROFILES;
  }

  String suffix() {
    return suffix;
  }

  /** The flag by which Java starts from a file. */
  String using(Path file) {
    return use + file;
  }

  /** The flag by which Java writes a file as it ends. */
  String making(Path file) {
    return make + file;
  }
}
