package hoplab.analysis.sidebyside;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One condition under which a run was made, and where {@code run.json} states it. The page of
 * results reads a dropped {@code run.json} by the same list.
 *
 * @param name for people
 * @param at path in {@code run.json}, steps separated by {@code /}; {@code *} stands for each of a
 *     list, and what differs among them is listed
 * @param form how its value is written
 * @param absent what it means that there is no value; null where it means: not recorded
 * @param bearing what it bears on
 * @param effect the same in words
 */
public record Condition(
    String name, String at, Form form, String absent, Bearing bearing, String effect) {

  /** Its value in a run; null where it was not recorded. */
  String of(JsonNode run) {
    Set<String> values = new LinkedHashSet<>();
    collect(run, List.of(at.split("/")), values);
    return values.isEmpty() ? absent : values.stream().collect(Collectors.joining(", "));
  }

  @JsonIgnore
  boolean barsTime() {
    return bearing == Bearing.TIME;
  }

  private void collect(JsonNode node, List<String> steps, Set<String> values) {
    if (node.isArray() && steps.isEmpty()) {
      node.forEach(each -> collect(each, steps, values));
    } else if (steps.isEmpty()) {
      if (node.isValueNode() && !node.isNull()) {
        values.add(form.write(node));
      }
    } else if (steps.get(0).equals("*")) {
      node.forEach(each -> collect(each, steps.subList(1, steps.size()), values));
    } else {
      collect(node.path(steps.get(0)), steps.subList(1, steps.size()), values);
    }
  }
}
