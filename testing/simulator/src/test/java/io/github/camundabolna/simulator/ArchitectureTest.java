package io.github.camundabolna.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The simulator shares nothing with the connector, so that it cannot share its mistakes. */
@AnalyzeClasses(
    packages = "io.github.camundabolna.simulator",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.camundabolna.simulator";
  private static final String CALLING_BOX = BASE + ".callingbox";

  @ArchTest
  static final ArchRule simulatorKnowsNeitherCamundaNorTheConnector =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.camunda..")
                  .or(
                      resideInAPackage("io.github.camundabolna..")
                          .and(resideOutsideOfPackage(BASE + ".."))));

  @ArchTest
  static final ArchRule callsAndBatchesKnowNothingOfHttpWebhooksOrFaults =
      noClasses()
          .that()
          .resideInAnyPackage(BASE + ".call..", BASE + ".batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + ".http..", BASE + ".webhook..", BASE + ".fault..");

  @ArchTest
  static final ArchRule callsOfCallingBoxKnowNothingOfHttpWebhooksOrFaults =
      noClasses()
          .that()
          .resideInAPackage(CALLING_BOX + ".call..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              CALLING_BOX + ".http..",
              CALLING_BOX + ".webhook..",
              BASE + ".server..",
              BASE + ".webhook..",
              BASE + ".fault..");

  @ArchTest
  static final ArchRule whatVendorsShareKnowsNoVendor =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + ".server..", BASE + ".time..", BASE + ".fault..", BASE + ".delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CALLING_BOX + "..", BASE + ".http..", BASE + ".call..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfCallingBoxHaveNoCycles =
      slices().matching(CALLING_BOX + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();
}
