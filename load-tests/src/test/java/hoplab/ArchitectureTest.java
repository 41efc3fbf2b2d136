package hoplab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.IntStream;

/** Holds the arrows between the rooms of the instrument: they run down the list only. */
@AnalyzeClasses(packages = "hoplab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<String> ROOMS =
      List.of(
          "cli",
          "live",
          "experiment",
          "ledger",
          "trial",
          "calibration",
          "validation",
          "report",
          "analysis",
          "simulation",
          "security",
          "client",
          "page",
          "drill",
          "launch",
          "database",
          "process",
          "descriptor",
          "wire",
          "measure",
          "result",
          "statistics");

  /** All of ours that the instrument knows and that is not its own. */
  private static final String CONTRACT = "hoplab.contract";

  @ArchTest
  static final ArchRule arrowsRunDownTheList =
      CompositeArchRule.of(
          IntStream.range(1, ROOMS.size()).mapToObj(ArchitectureTest::knowsNoRoomAbove).toList());

  @ArchTest
  static final ArchRule everyClassHasARoom =
      classes()
          .that()
          .resideOutsideOfPackage(CONTRACT)
          .should()
          .resideInAnyPackage(packages(ROOMS));

  @ArchTest
  static final ArchRule ofEverythingOutsideTheContractOnlyIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("hoplab..")
                  .and(not(resideInAnyPackage(packages(ROOMS))))
                  .and(not(resideInAPackage(CONTRACT)))
                  .as("are ours, outside of the instrument and of its contract"));

  @ArchTest
  static final ArchRule reportDisplaysFindingsOnly =
      noClasses()
          .that()
          .resideInAPackage("hoplab.report..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("hoplab..")
                  .and(
                      not(
                          resideInAnyPackage(
                              packages(List.of("report", "analysis", "result", "statistics")))))
                  .as("measure or start anything"));

  @ArchTest
  static final ArchRule resultsComputeNothing =
      noClasses()
          .that()
          .resideInAPackage("hoplab.result..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONTRACT);

  @ArchTest
  static final ArchRule statisticsKnowNumbersOnly =
      noClasses()
          .that()
          .resideInAPackage("hoplab.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONTRACT);

  @ArchTest
  static final ArchRule plotsAndTextsKnowNoReport =
      noClasses()
          .that()
          .resideInAnyPackage("hoplab.report.plot", "hoplab.report.text")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hoplab.report");

  @ArchTest
  static final ArchRule experimentsDoNotKnowEachOther =
      slices().matching("hoplab.experiment.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyProcessStartsProcesses =
      noClasses()
          .that()
          .resideOutsideOfPackages("hoplab.process..", "hoplab.launch..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class);

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      slices().matching("hoplab.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noVagueNames =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper");

  private static ArchRule knowsNoRoomAbove(int place) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(ROOMS.subList(place, place + 1)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(ROOMS.subList(0, place)));
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> "hoplab." + room + "..").toArray(String[]::new);
  }
}
