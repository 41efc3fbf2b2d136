package hoplab.report.sidebyside;

import hoplab.analysis.sidebyside.Bearing;
import hoplab.analysis.sidebyside.Comparability;
import hoplab.analysis.sidebyside.Comparability.Row;
import hoplab.analysis.sidebyside.Gate;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What chosen runs say together, in words. The page says the same of any choice; a test holds the
 * two against each other.
 */
final class Sentences {

  private static final int IN_THE_ANSWER = 3;

  private final List<RunEntry> runs;
  private final Comparability comparability;

  Sentences(List<RunEntry> runs) {
    this.runs = runs;
    this.comparability =
        Comparability.of(
            runs.stream().map(RunEntry::conditions).toList(),
            runs.stream().allMatch(RunEntry::valid));
  }

  Comparability comparability() {
    return comparability;
  }

  /** The letter that stands for a run, by its place. */
  static String letter(int place) {
    return place < 26 ? String.valueOf((char) ('A' + place)) : "Z" + (place - 25);
  }

  /** Whether they can be compared. */
  String gate() {
    return switch (comparability.gate()) {
      case STOP -> "No: " + why() + ".";
      case RATIO_WITH_CARE ->
          "By ratio, with care: their sign-in differs or was not recorded."
              + (comparability.barring() == 0 ? "" : " Not by time: " + barring() + ".");
      case RATIO -> "By ratio, not by time: " + barring() + ".";
      case RATIO_AND_TIME -> "By ratio and by time." + recordedInNone();
    };
  }

  /** Whether they can be compared, and what they then say, at one figure. */
  String answer(String baseline, FigureChoice choice) {
    String names =
        list(IntStream.range(0, runs.size()).mapToObj(Sentences::letter).toList(), " and ");
    if (comparability.gate() == Gate.STOP) {
      return names + " cannot be compared: " + why() + ".";
    }
    List<String> variants = variants(baseline, choice);
    String rest =
        variants.isEmpty()
            ? " None of them timed a user fetch against " + baseline + "."
            : variants.stream()
                .limit(IN_THE_ANSWER)
                .map(variant -> " " + ofVariant(variant, baseline, choice))
                .collect(Collectors.joining());
    return names + " can be compared " + how() + "." + rest;
  }

  /** Everyone but the duplicate, in the order of the runs. */
  List<String> variants(String baseline, FigureChoice choice) {
    return runs.stream()
        .flatMap(run -> rows(run, baseline, choice).stream())
        .filter(row -> !row.duplicate())
        .map(RunEntry.Row::variant)
        .distinct()
        .toList();
  }

  static List<RunEntry.Row> rows(RunEntry run, String baseline, FigureChoice choice) {
    RunEntry.Figure figure =
        run.figures().getOrDefault(baseline, java.util.Map.of()).get(choice.label());
    return figure == null ? List.of() : figure.rows();
  }

  /** A variant's row in each run; null where it was not measured. */
  List<RunEntry.Row> rows(String variant, String baseline, FigureChoice choice) {
    List<RunEntry.Row> found = new ArrayList<>();
    for (RunEntry run : runs) {
      found.add(
          rows(run, baseline, choice).stream()
              .filter(row -> row.variant().equals(variant))
              .findFirst()
              .orElse(null));
    }
    return found;
  }

  /** Whether a variant's ratios can be told apart by their intervals. */
  String between(String variant, String baseline, FigureChoice choice) {
    List<RunEntry.Row> rows = rows(variant, baseline, choice);
    if (rows.stream().filter(Objects::nonNull).count() < 2) {
      return "";
    }
    List<String> apart = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        if (rows.get(i) != null && rows.get(j) != null && apart(rows.get(i), rows.get(j))) {
          apart.add(letter(i) + " and " + letter(j));
        }
      }
    }
    return apart.isEmpty()
        ? "the ratios\u2019 intervals overlap"
        : "ratios apart: " + String.join(", ", apart);
  }

  private static boolean apart(RunEntry.Row one, RunEntry.Row other) {
    return one.ratio().get(1) > other.ratio().get(2) || other.ratio().get(1) > one.ratio().get(2);
  }

  private String ofVariant(String variant, String baseline, FigureChoice choice) {
    List<RunEntry.Row> rows =
        rows(variant, baseline, choice).stream().filter(Objects::nonNull).toList();
    String missing = rows.size() == runs.size() ? "" : ", where it was measured";
    if (rows.stream().allMatch(Sentences::tie)) {
      String all = rows.size() == 1 ? "" : rows.size() == 2 ? " in either" : " in any of them";
      return variant + " cannot be told from " + baseline + all + missing + ".";
    }
    return variant
        + " takes "
        + list(
            rows.stream()
                .map(row -> row.times() + " " + row.interval() + (tie(row) ? " (tie)" : ""))
                .toList(),
            " and ")
        + " as long as "
        + baseline
        + missing
        + ".";
  }

  private static boolean tie(RunEntry.Row row) {
    return Verdict.INDISTINGUISHABLE.name().equals(row.verdict());
  }

  private String how() {
    return switch (comparability.gate()) {
      case STOP -> "not at all";
      case RATIO_WITH_CARE -> "by ratio, with care";
      case RATIO -> "by ratio, not by time";
      case RATIO_AND_TIME -> "by ratio and by time";
    };
  }

  private String why() {
    List<String> invalid =
        IntStream.range(0, runs.size())
            .filter(place -> !runs.get(place).valid())
            .mapToObj(Sentences::letter)
            .toList();
    return invalid.isEmpty()
        ? "they answer different questions"
        : list(invalid, " and ") + (invalid.size() == 1 ? " is INVALID" : " are INVALID");
  }

  private String barring() {
    int n = comparability.barring();
    return n == 1
        ? "1 thing that bears on time differs or was not recorded in one of them"
        : n + " things that bear on time differ or were not recorded in one of them";
  }

  private String recordedInNone() {
    List<String> names =
        comparability.unrecorded().stream()
            .filter(row -> row.condition().bearing() == Bearing.TIME)
            .map(Row::condition)
            .map(condition -> condition.name())
            .toList();
    return names.isEmpty() ? "" : " Recorded in none of them: " + String.join(", ", names) + ".";
  }

  /** {@code A, B and C}. */
  private static String list(List<String> words, String last) {
    int size = words.size();
    return size < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
  }
}
