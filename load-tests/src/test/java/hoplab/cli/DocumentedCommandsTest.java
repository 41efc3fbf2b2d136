package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.experiment.Experiment;
import hoplab.experiment.Experiments;
import hoplab.experiment.Programme;
import hoplab.experiment.clock.ClockExperiment;
import hoplab.result.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Every command that the documents name is one that the command line takes; none is run. */
class DocumentedCommandsTest {

  /** Words in a document that stand for one of many, with one of them. */
  private static final Map<String, String> PLACEHOLDERS =
      Map.of("COMMAND", "run", "EXPERIMENT", "hop", "VARIANT", "all-in");

  @BeforeEach
  void livesInTheProject() {
    System.setProperty("hoplab.home", Document.PROJECT.toString());
  }

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesCommandsThatTheLabTakes(Document document) {
    assertThat(
            document.calls().stream()
                .flatMap(call -> faults(call).stream().map(f -> call + ": " + f)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOptionsThatTheLabHas(Document document) {
    Set<String> known =
        Lab.commandLine().getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().options().stream())
            .flatMap(option -> Arrays.stream(option.names()))
            .collect(Collectors.toSet());
    assertThat(document.options())
        .allSatisfy(option -> assertThat(known).contains(option.split("[ =]")[0]));
  }

  @Test
  void theReadmeNamesEveryExperimentAndEveryCommand() {
    Document readme =
        Document.all().stream()
            .filter(one -> one.file().equals(Path.of("README.md")))
            .findFirst()
            .get();
    assertThat(readme.spans())
        .containsAll(
            Experiments.all().stream()
                .filter(one -> !(one instanceof ClockExperiment)) // the tests' own
                .map(Experiment::name)
                .toList());
    assertThat(readme.calls().stream().map(call -> Document.arguments(call).get(0)))
        .containsAll(
            Lab.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ./lab run --trails 3                      | Unknown option
          ./lab run hopp                            | there is no experiment 'hopp'
          ./lab run --rigor sloppy                  | Invalid value
          ./lab run --variants all-in,bff           | there is no variant 'bff'
          ./lab start bff                           | there is no variant 'bff'
          ./lab start bff-hybrid --rtt users=soon   | 'soon' is not a time
          ./lab validat results/*                   | Unmatched argument
          lab.cmd picture                           | Missing required parameter
          """)
  void aWrongCommandIsFound(String call, String fault) {
    assertThat(faults(call)).anySatisfy(found -> assertThat(found).contains(fault));
  }

  @Test
  void readsACallAsAShellDoes() {
    assertThat(Document.arguments("./lab run --database 'jdbc:x?a=b&c=d' # why > where"))
        .containsExactly("run", "--database", "jdbc:x?a=b&c=d");
    assertThat(Document.arguments("./lab picture BUNDLE > results/picture.svg"))
        .containsExactly("picture", "BUNDLE");
  }

  @Test
  void takesCallsFromBlocksAndProse() {
    Document document =
        Document.of(
            Path.of("x.md"),
            List.of("Say `./lab", "doctor` or", "```", "./lab run", "mvn verify", "```", "`lab`"));
    assertThat(document.calls()).containsExactly("./lab run", "./lab doctor --help");
  }

  private static List<String> faults(String call) {
    List<String> arguments =
        Document.arguments(call).stream().map(w -> PLACEHOLDERS.getOrDefault(w, w)).toList();
    try {
      ParseResult parsed = Lab.commandLine().parseArgs(arguments.toArray(String[]::new));
      return parsed.hasSubcommand() ? faults(parsed.subcommand()) : List.of();
    } catch (ParameterException e) {
      return List.of(e.getMessage());
    }
  }

  /** What the command line itself finds out only once a command is run. */
  private static List<String> faults(ParseResult parsed) {
    List<String> faults = new ArrayList<>();
    if (parsed.commandSpec().name().equals("run")) {
      parsed.matchedPositionals().stream()
          .flatMap(names -> names.originalStringValues().stream())
          .filter(name -> !name.equals(Programme.ALL) && Experiments.named(name).isEmpty())
          .forEach(name -> faults.add("there is no experiment '" + name + "'"));
    }
    if (parsed.commandSpec().name().equals("start")) {
      parsed.matchedPositionals().stream()
          .flatMap(names -> names.originalStringValues().stream())
          .filter(name -> !name.equals("all") && !name.endsWith(".yaml"))
          .filter(name -> !Plan.USUAL_VARIANTS.contains(name))
          .forEach(name -> faults.add("there is no variant '" + name + "'"));
    }
    List<String> variants = parsed.matchedOptionValue("--variants", List.of());
    variants.stream()
        .filter(name -> !Plan.USUAL_VARIANTS.contains(name))
        .forEach(name -> faults.add("there is no variant '" + name + "'"));
    Map<String, String> roundTrips = parsed.matchedOptionValue("--rtt", Map.of());
    roundTrips.values().forEach(time -> check(time, faults));
    return faults;
  }

  private static void check(String time, List<String> faults) {
    try {
      new HumanDuration().convert(time);
    } catch (TypeConversionException e) {
      faults.add(e.getMessage());
    }
  }
}
