package io.github.camundabolna.localcamunda;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The local cluster serves any vendor's connector, because it knows none. */
@AnalyzeClasses(
    packages = "io.github.camundabolna.localcamunda",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.camundabolna.localcamunda";

  @ArchTest
  static final ArchRule clusterKnowsNoOtherModule =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.camundabolna..")
                  .and(resideOutsideOfPackage(BASE + "..")));

  @ArchTest
  static final ArchRule consoleKnowsNothingOfCamunda =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.camunda..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();

  @Test
  void sourcesNameNoVendor() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(textOf(file)).doesNotContainIgnoringCase("bolna"));
    }
  }

  /** The text without the name of this project, which contains the name of a vendor. */
  private static String textOf(Path file) throws IOException {
    return Files.readString(file).replaceAll("camunda-?bolna", "");
  }
}
