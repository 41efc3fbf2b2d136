package hoplab.analysis.sidebyside;

import static hoplab.analysis.sidebyside.Bearing.PRECISION;
import static hoplab.analysis.sidebyside.Bearing.QUESTION;
import static hoplab.analysis.sidebyside.Bearing.REQUEST;
import static hoplab.analysis.sidebyside.Bearing.SUBJECT;
import static hoplab.analysis.sidebyside.Bearing.TIME;
import static hoplab.analysis.sidebyside.Form.BYTES;
import static hoplab.analysis.sidebyside.Form.COMMIT;
import static hoplab.analysis.sidebyside.Form.FLAG;
import static hoplab.analysis.sidebyside.Form.TEXT;
import static hoplab.analysis.sidebyside.Form.WORD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.bundle.RunCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that is asked before runs are laid side by side, in the order of the page. */
public final class Conditions {

  private static final String NONE = "none";

  /** All of them. */
  public static final List<Condition> ALL =
      List.of(
          of("experiment", "experiment", TEXT, QUESTION, "another question"),
          of("sign-in", "plan/signIn", TEXT, REQUEST, "a step more in every request"),
          of(
              "users with a session",
              "plan/signedInUsers",
              TEXT,
              TIME,
              "how many sessions are looked up; 0 is staff alone"),
          of(
              "compilers",
              "plan/compilers",
              TEXT,
              TIME,
              "code of the first compiler alone takes about 1.65 times as long"),
          of("users/s", "plan/ratePerSecond", TEXT, TIME, "queues, and how often processes sleep"),
          orNone("users/s when busy", "plan/busyRatePerSecond", "the figures when busy"),
          distance("edge", "edgeRttMillis"),
          distance("private", "privateRttMillis"),
          distance("data", "dataRttMillis"),
          of("processor", "machine/processor", TEXT, TIME, "speed"),
          of("processors", "machine/logicalProcessors", TEXT, TIME, "how much runs at once"),
          of("cores", "machine/physicalCores", TEXT, TIME, "how much runs at once"),
          of("memory", "machine/memoryBytes", BYTES, TIME, "what stays in memory"),
          new Condition(
              "virtual machine",
              "machine/virtualMachine",
              TEXT,
              "none recognised",
              TIME,
              "speed, and who else uses the processors"),
          of("operating system", "machine/operatingSystem", TEXT, TIME, "speed of links"),
          of("kernel", "machine/kernel", TEXT, TIME, "speed of links and of waking"),
          of("scheduler", "machine/scheduler", TEXT, TIME, "who runs next"),
          of("processor governor", "machine/governor", TEXT, TIME, "speed while measuring"),
          of("Java", "machine/jvm", TEXT, TIME, "speed of all code"),
          of("Java flags of the tiers", "plan/jvmFlags", TEXT, TIME, "memory, collection"),
          of("Java flags of the load", "plan/injectorJvmFlags", TEXT, TIME, "who drives the load"),
          of("cache of profiles", "plan/aotCache", FLAG, TIME, "how soon code is compiled"),
          of("priority of the tiers", "plan/tierNiceness", TEXT, TIME, "whose turn it is"),
          of("database", "database/kind", TEXT, TIME, "who runs it, and where"),
          of("database version", "database/version", TEXT, TIME, "time of every query"),
          of("users asked for", "plan/users", TEXT, TIME, "how much data stays near"),
          of(
              "warm-up",
              "trials/*/injection/warmUp/ended",
              WORD,
              TIME,
              "after a time limit, code may still be compiled"),
          of("code", "source/commit", COMMIT, SUBJECT, "what was measured"),
          of("uncommitted changes", "source/dirty", FLAG, SUBJECT, "what was measured"),
          of("trials", "plan/trials", TEXT, PRECISION, "width of the intervals"),
          of("blocks in a trial", "plan/blocksPerTrial", TEXT, PRECISION, "width of the intervals"),
          of("schema of run.json", "schemaVersion", TEXT, PRECISION, "what is recorded at all"));

  private Conditions() {}

  /** The values of all of them in a run, in their order; null for what was not recorded. */
  public static List<String> of(Run run) {
    try {
      JsonNode tree = RunCodec.tree(RunCodec.write(run));
      List<String> values = new ArrayList<>();
      ALL.forEach(condition -> values.add(condition.of(tree)));
      return Collections.unmodifiableList(values);
    } catch (JsonProcessingException e) {
      throw new LabException("The run cannot be read back: " + e.getOriginalMessage(), e);
    }
  }

  private static Condition of(String name, String at, Form form, Bearing bearing, String effect) {
    return new Condition(name, at, form, null, bearing, effect);
  }

  private static Condition orNone(String name, String at, String effect) {
    return new Condition(name, at, TEXT, NONE, PRECISION, effect);
  }

  private static Condition distance(String link, String key) {
    return new Condition(
        "round trips on the " + link + ", ms",
        "network/points/*/" + key,
        TEXT,
        NONE,
        TIME,
        "what a distance adds");
  }
}
