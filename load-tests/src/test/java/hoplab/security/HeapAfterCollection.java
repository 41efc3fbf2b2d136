package hoplab.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Java process still needs after it has collected its garbage.
 *
 * @param bytesByClass size of all objects of each class
 */
record HeapAfterCollection(Map<String, Long> bytesByClass) {

  private static final int MOST_SHOWN = 8;

  /**
   * Only one in four collections of the serial collector moves all objects together; the others may
   * leave dead ones where they are, up to a twentieth of the heap. A histogram begins with the
   * fourth.
   */
  private static final String COLLECT = "GC.run\n".repeat(3);

  private static final Pattern LINE =
      Pattern.compile("(?m)^ *[0-9]+: +[0-9]+ +([0-9]+) +(\\S+).*$");

  /**
   * The least of a few looks, since what a request at work holds is no growth; the first that is
   * small enough is the last.
   */
  static HeapAfterCollection least(ProcessHandle process, int looks, long enoughBytes)
      throws IOException, InterruptedException {
    HeapAfterCollection least = of(process);
    for (int look = 1; look < looks && least.bytes() > enoughBytes; look++) {
      HeapAfterCollection next = of(process);
      least = next.bytes() < least.bytes() ? next : least;
    }
    return least;
  }

  /** Collects the garbage of a process, and asks it what is left. */
  private static HeapAfterCollection of(ProcessHandle process)
      throws IOException, InterruptedException {
    Matcher line = LINE.matcher(jcmd(process, COLLECT + "GC.class_histogram"));
    Map<String, Long> bytes = new TreeMap<>();
    while (line.find()) {
      bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum);
    }
    if (bytes.isEmpty()) {
      throw new IOException("no class in the histogram of process " + process.pid());
    }
    return new HeapAfterCollection(bytes);
  }

  long bytes() {
    return bytesByClass.values().stream().mapToLong(bytes -> bytes).sum();
  }

  /** What has grown most since, for a message. */
  String growthSince(HeapAfterCollection before) {
    Map<String, Long> growth = new TreeMap<>();
    bytesByClass.forEach(
        (name, bytes) -> growth.put(name, bytes - before.bytesByClass.getOrDefault(name, 0L)));
    return growth.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_SHOWN)
        .map(entry -> "%+d %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String jcmd(ProcessHandle process, String command)
      throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + command + " failed: " + said);
    }
    return said;
  }
}
