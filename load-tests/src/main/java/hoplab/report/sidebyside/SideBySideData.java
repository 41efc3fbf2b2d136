package hoplab.report.sidebyside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.analysis.sidebyside.Comparability;
import hoplab.analysis.sidebyside.Condition;
import hoplab.analysis.sidebyside.Conditions;
import hoplab.analysis.sidebyside.Gate;
import hoplab.report.PublishedRun;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that the page holds.
 *
 * @param schema newest version of {@code run.json} that it reads
 * @param largest number of bytes of the largest file that it reads
 * @param conditions what is asked before runs are compared
 * @param choices the figures that runs can be compared by
 * @param runs newest first
 * @param changes between runs that can be compared by time: each with those before it
 * @param limits what these changes cannot know
 * @param chosen ids of the runs that are compared at first
 */
record SideBySideData(
    int schema,
    int largest,
    List<Condition> conditions,
    List<Choice> choices,
    List<RunEntry> runs,
    List<ChangeEntry> changes,
    String limits,
    List<String> chosen) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LARGEST_FILE_BYTES = 8 << 20;

  /** So many earlier runs is each compared with; a page of 200 runs would else hold 19,900. */
  private static final int EARLIER_RUNS = 8;

  /** A figure that runs can be compared by. */
  record Choice(String key, String heading, String words) {}

  /** From runs, oldest first. */
  static SideBySideData of(List<PublishedRun> published, List<String> chosen) {
    Entries entries = new Entries(SideNumbers.PAGE);
    List<TimedRun> timed = published.stream().map(TimedRun::of).toList();
    List<RunEntry> oldestFirst = timed.stream().map(entries::of).toList();
    List<RunEntry> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return new SideBySideData(
        Run.SCHEMA_VERSION,
        LARGEST_FILE_BYTES,
        Conditions.ALL,
        Stream.of(FigureChoice.values())
            .map(one -> new Choice(one.label(), one.heading(), one.words()))
            .toList(),
        newestFirst,
        changes(timed, oldestFirst),
        ChangeEntry.LIMITS,
        chosen);
  }

  /** As it stands within a script element: nothing in it can end that element. */
  String json() {
    try {
      return MAPPER
          .writeValueAsString(this)
          .replace("<", "\\u003c")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ChangeEntry> changes(List<TimedRun> runs, List<RunEntry> entries) {
    return IntStream.range(0, entries.size())
        .boxed()
        .flatMap(
            later ->
                IntStream.iterate(later - 1, earlier -> earlier >= 0, earlier -> earlier - 1)
                    .filter(earlier -> byTime(entries.get(earlier), entries.get(later)))
                    .limit(EARLIER_RUNS)
                    .mapToObj(
                        earlier ->
                            ChangeEntry.of(runs.get(earlier), runs.get(later), SideNumbers.PAGE)))
        .toList();
  }

  static boolean byTime(RunEntry one, RunEntry other) {
    return Comparability.of(
                List.of(one.conditions(), other.conditions()), one.valid() && other.valid())
            .gate()
        == Gate.RATIO_AND_TIME;
  }
}
