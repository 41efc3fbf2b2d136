package hoplab.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of Debian's package, apart from the embedded one, with a password. */
final class DebianPostgres implements AutoCloseable {

  static final String PASSWORD = "outside-the-lab";
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path data;
  private final int port;

  private DebianPostgres(Path programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /** Where the package has put its programs, if it is installed. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    }
  }

  static DebianPostgres start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("hoplab-outside-");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    Path data = folder.resolve("data");
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    DebianPostgres server = new DebianPostgres(programs, data, port);
    server.program(
        "initdb",
        "-D",
        data.toString(),
        "-U",
        "outside",
        "-A",
        "scram-sha-256",
        "--pwfile=" + password);
    String options =
        "-p " + port + " -h 127.0.0.1 -c unix_socket_directories= -c max_connections=300";
    server.program(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-l",
        data.resolve("log").toString(),
        "-o",
        options,
        "start");
    return server;
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=outside&password=" + PASSWORD;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    program("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    try (Stream<Path> files = Files.walk(data.getParent())) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The server refuses to run as root. */
  private void program(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(command.size() - 1) + ": " + command + " failed");
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
