package hoplab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the rooms of the instrument: they run down the list only. */
@AnalyzeClasses(packages = "hoplab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrowsRunDownTheList =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("hoplab..")
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("hoplab.cli..")
          .layer("experiment")
          .definedBy("hoplab.experiment..")
          .layer("report")
          .definedBy("hoplab.report..")
          .layer("simulation")
          .definedBy("hoplab.simulation..")
          .layer("security")
          .definedBy("hoplab.security..")
          .layer("topology")
          .definedBy("hoplab.topology..")
          .layer("visit")
          .definedBy("hoplab.visit..")
          .layer("wire")
          .definedBy("hoplab.wire..")
          .layer("measure")
          .definedBy("hoplab.measure..")
          .layer("result")
          .definedBy("hoplab.result..")
          .layer("statistics")
          .definedBy("hoplab.statistics..")
          .layer("contract")
          .definedBy("hoplab.contract..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("experiment")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "experiment")
          .whereLayer("simulation")
          .mayOnlyBeAccessedByLayers("cli", "experiment")
          .whereLayer("security")
          .mayOnlyBeAccessedByLayers("cli", "experiment")
          .whereLayer("topology")
          .mayOnlyBeAccessedByLayers("cli", "experiment", "simulation", "security")
          .whereLayer("visit")
          .mayOnlyBeAccessedByLayers("cli", "experiment", "security")
          .whereLayer("wire")
          .mayOnlyBeAccessedByLayers("cli", "experiment", "security", "topology", "visit");

  @ArchTest
  static final ArchRule reportKnowsResultsOnly =
      noClasses()
          .that()
          .resideInAPackage("hoplab.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("hoplab.simulation..", "hoplab.topology..", "hoplab.measure..");

  @ArchTest
  static final ArchRule resultKnowsStatisticsOnly =
      noClasses()
          .that()
          .resideInAPackage("hoplab.result..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("hoplab.measure..", "hoplab.topology..", "hoplab.contract..");

  @ArchTest
  static final ArchRule statisticsImportsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("hoplab.statistics..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("hoplab..")
                  .and(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                          "hoplab.statistics.."))
                  .as("classes of ours"));

  @ArchTest
  static final ArchRule onlyTopologyStartsProcesses =
      noClasses()
          .that()
          .resideOutsideOfPackage("hoplab.topology..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class);

  @ArchTest
  static final ArchRule noVariantIsImported =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "hoplab.allin..",
              "hoplab.bff..",
              "hoplab.decoupled..",
              "hoplab.store..",
              "hoplab.tier..");

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
}
