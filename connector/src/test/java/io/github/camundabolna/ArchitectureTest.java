package io.github.camundabolna;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.camundabolna.http.HttpSettings;

/** What the design promises of packages and classes. */
@AnalyzeClasses(packages = "io.github.camundabolna", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.camundabolna.";

  private static final String BOLNA = BASE + "bolna..";

  @ArchTest
  static final ArchRule aClientKnowsNothingOfCamunda =
      noClasses()
          .that()
          .resideInAnyPackage(BASE + "http..", BASE + "bolna.client..", BASE + "bolna.sweep..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.camunda..", "jakarta..");

  /** The class that Spring itself creates; a host without Spring never loads it. */
  @ArchTest
  static final ArchRule oneClassKnowsOfSpring =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(BASE + "settings.RuntimeEnvironment")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching(BASE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Helper|Utils?|Manager|Impl)$");

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule nothingIsMadeToBeExtended =
      classes().that(not(INTERFACES)).and(not(enumsWithBodies())).should().haveModifier(FINAL);

  @ArchTest
  static final ArchRule onlyTheClientSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages(BASE + "http..", BASE + "bolna.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "java.net.http..");

  /** What is thrown there keeps the runtime from starting. */
  @ArchTest
  static final ArchRule noConnectorReadsSettingsWhileItIsMade =
      methods()
          .that()
          .areDeclaredIn(HttpSettings.class)
          .and()
          .haveName("ofThisProcess")
          .should()
          .onlyBeCalled()
          .byMethodsThat(DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule timeIsGiven =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  private static DescribedPredicate<JavaClass> enumsWithBodies() {
    return DescribedPredicate.describe(
        "enums",
        type ->
            type.isEnum()
                || type.isAnonymousClass()
                || type.isInnerClass()
                    && type.getEnclosingClass().filter(JavaClass::isEnum).isPresent());
  }
}
