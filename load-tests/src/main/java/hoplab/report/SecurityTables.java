package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each variant promises about who may get what, and whether it keeps it. */
final class SecurityTables {

  private SecurityTables() {}

  static List<ReportTable> of(List<SecurityFinding> findings, Figures figures) {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<String> variants = findings.stream().map(SecurityFinding::variant).distinct().toList();
    List<String> head = new ArrayList<>(List.of("promise"));
    head.addAll(variants);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (SecurityFinding finding : findings) {
      rows.computeIfAbsent(finding.property(), id -> row(findings, id, variants, figures.none()));
    }
    return List.of(
        ReportTableBuilder.builder()
            .id("h-security")
            .heading("Who may get what")
            .caption(
                "The security contract, tried on the live processes: a promise holds when every"
                    + " attempt to break it was in vain.")
            .alignment("l".repeat(head.size()))
            .head(head)
            .rows(List.copyOf(rows.values()))
            .sentences(sentences(findings))
            .headline(true)
            .build());
  }

  private static List<String> row(
      List<SecurityFinding> findings, String property, List<String> variants, String none) {
    List<String> row = new ArrayList<>(List.of(property));
    for (String variant : variants) {
      Optional<SecurityFinding> found =
          findings.stream()
              .filter(f -> f.variant().equals(variant) && f.property().equals(property))
              .findFirst();
      row.add(found.map(SecurityTables::cell).orElse(none));
    }
    return row;
  }

  private static String cell(SecurityFinding finding) {
    return finding.state() == SecurityState.BROKEN ? "BROKEN" : finding.state().words();
  }

  /** What is broken first; then reasons, those that are alike in one. */
  private static List<String> sentences(List<SecurityFinding> findings) {
    List<String> sentences = new ArrayList<>();
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (SecurityFinding finding : findings) {
      if (finding.state() == SecurityState.BROKEN) {
        sentences.add(
            "BROKEN: %s, %s. %s But %s."
                .formatted(finding.variant(), finding.property(), finding.claim(), finding.why()));
      } else if (finding.state() == SecurityState.NOT_PROMISED) {
        reasons
            .computeIfAbsent(finding.variant() + "\n" + finding.why(), key -> new ArrayList<>())
            .add(finding.property());
      }
    }
    reasons.forEach(
        (key, properties) -> {
          String[] parts = key.split("\n", 2);
          long all = findings.stream().filter(f -> f.variant().equals(parts[0])).count();
          sentences.add(
              properties.size() == all && all > 1
                  ? "%s promises none of this: %s.".formatted(parts[0], parts[1])
                  : "%s does not promise %s: %s."
                      .formatted(parts[0], String.join(", ", properties), parts[1]));
        });
    return sentences;
  }
}
