package io.github.camundabolna;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.camundabolna.client.HttpSettings;

/** What the design promises of packages and classes. */
@AnalyzeClasses(packages = "io.github.camundabolna", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.camundabolna.";

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("call")
          .definedBy(BASE + "call..")
          .layer("batch")
          .definedBy(BASE + "batch..")
          .layer("poll")
          .definedBy(BASE + "poll")
          .layer("poll.batch")
          .definedBy(BASE + "poll.batch..")
          .layer("poll.call")
          .definedBy(BASE + "poll.call..")
          .layer("contact")
          .definedBy(BASE + "contact..")
          .layer("round")
          .definedBy(BASE + "round..")
          .layer("signal")
          .definedBy(BASE + "signal..")
          .layer("job")
          .definedBy(BASE + "job..")
          .layer("event")
          .definedBy(BASE + "event..")
          .layer("sweep")
          .definedBy(BASE + "sweep..")
          .layer("result")
          .definedBy(BASE + "result..")
          .layer("panel")
          .definedBy(BASE + "panel..")
          .layer("error")
          .definedBy(BASE + "error..")
          .layer("settings")
          .definedBy(BASE + "settings..")
          .layer("client")
          .definedBy(BASE + "client..")
          .whereLayer("call")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("event")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("poll")
          .mayOnlyBeAccessedByLayers("poll.batch", "poll.call")
          .whereLayer("poll.batch")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("poll.call")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("batch")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("contact")
          .mayOnlyBeAccessedByLayers("batch", "result")
          .whereLayer("sweep")
          .mayOnlyBeAccessedByLayers("event")
          .whereLayer("round")
          .mayOnlyBeAccessedByLayers("event", "poll", "poll.batch", "poll.call", "sweep")
          .whereLayer("signal")
          .mayOnlyBeAccessedByLayers("call", "batch", "event", "poll", "poll.batch", "poll.call")
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("call", "batch")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers("event", "job")
          .whereLayer("result")
          .mayOnlyBeAccessedByLayers("call", "batch", "event", "poll.batch", "poll.call")
          .whereLayer("panel")
          .mayOnlyBeAccessedByLayers(
              "call", "batch", "event", "poll", "poll.batch", "poll.call", "job", "contact")
          .whereLayer("error")
          .mayOnlyBeAccessedByLayers("call", "batch", "event", "job")
          .whereLayer("client")
          .mayOnlyBeAccessedByLayers(
              "call",
              "batch",
              "event",
              "poll",
              "poll.batch",
              "poll.call",
              "sweep",
              "job",
              "result",
              "panel",
              "signal",
              "error");

  @ArchTest
  static final ArchRule theClientKnowsNothingOfCamunda =
      noClasses()
          .that()
          .resideInAPackage(BASE + "client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.camunda..", "jakarta..");

  @ArchTest
  static final ArchRule theSweepKnowsNothingOfCamunda =
      noClasses()
          .that()
          .resideInAPackage(BASE + "sweep..")
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
          .resideOutsideOfPackage(BASE + "client..")
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
