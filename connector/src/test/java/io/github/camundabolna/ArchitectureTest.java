package io.github.camundabolna;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.camundabolna.PackageUsers.BASE;
import static io.github.camundabolna.PackageUsers.BATCH;
import static io.github.camundabolna.PackageUsers.CALL;
import static io.github.camundabolna.PackageUsers.HTTP;
import static io.github.camundabolna.PackageUsers.SWEEP;
import static io.github.camundabolna.PackageUsers.TRACKING;
import static io.github.camundabolna.PackageUsers.VENDOR;
import static io.github.camundabolna.PackageUsers.VENDORS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.input.WholeNumber;
import java.time.Instant;

/** Checks which packages may know each other, and what every class must be. */
@AnalyzeClasses(
    packages = "io.github.camundabolna",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeContract.class})
class ArchitectureTest {

  /** What tests alone use of another module. */
  static final class DoNotIncludeContract implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/camundabolna/contract/");
    }
  }

  @ArchTest
  static final ArchRule neutralPackagesKnowNoVendor =
      noClasses()
          .that()
          .resideOutsideOfPackages(vendorPackages())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(vendorPackages());

  @ArchTest
  static final ArchRule vendorsDoNotKnowEachOther =
      slices()
          .matching(BASE + "(" + String.join("|", VENDORS) + ")..")
          .should()
          .notDependOnEachOther();

  @ArchTest static final ArchRule everyPackageIsUsedOnlyByItsUsers = PackageUsers.rule();

  @ArchTest
  static final ArchRule everyClassIsInOneOfThesePackages =
      classes().should().resideInAnyPackage(PackageUsers.packages());

  @ArchTest
  static final ArchRule deduplicationOfCallsIsUsedByCallsAlone =
      classes()
          .that()
          .resideInAPackage(VENDOR + "call.deduplication..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(CALL);

  @ArchTest
  static final ArchRule deduplicationOfBatchesIsUsedByBatchesAlone =
      classes()
          .that()
          .resideInAPackage(VENDOR + "batch.deduplication..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(BATCH);

  @ArchTest
  static final ArchRule deduplicationKnowsNoOperation =
      noClasses()
          .that()
          .resideInAPackage("..deduplication..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDOR + "call", VENDOR + "batch");

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching(BASE + "(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule clientsTrackingAndTheSweepDoNotKnowCamunda =
      noClasses()
          .that()
          .resideInAnyPackage(HTTP, "..client..", SWEEP, TRACKING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.camunda..", "jakarta..");

  @ArchTest
  static final ArchRule onlyHttpSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage(HTTP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "java.net.http..");

  /** The class that Spring itself creates; a host without Spring never loads it. */
  @ArchTest
  static final ArchRule oneClassKnowsSpring =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(BASE + "settings.RuntimeEnvironment")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Helper|Utils?|Manager|Impl)$");

  @ArchTest
  static final ArchRule wholeNumbersOfThePanelLoseNoFraction =
      fields()
          .that()
          .areAnnotatedWith(TemplateProperty.class)
          .and()
          .haveRawType(Integer.class)
          .and()
          .areNotStatic()
          .should()
          .beAnnotatedWith(WholeNumber.class);

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule nothingIsMadeToBeExtended =
      classes().that(not(INTERFACES)).and(not(enumsWithBodies())).should().haveModifier(FINAL);

  /** An exception thrown there would keep the runtime from starting. */
  @ArchTest
  static final ArchRule noConnectorReadsSettingsInItsConstructor =
      methods()
          .that()
          .areStatic()
          .and()
          .haveRawReturnType(HttpSettings.class)
          .should()
          .onlyBeCalled()
          .byMethodsThat(DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule timeIsGiven =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  private static String[] vendorPackages() {
    return VENDORS.stream().map(vendor -> BASE + vendor + "..").toArray(String[]::new);
  }

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
