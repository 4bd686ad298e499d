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
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.camundabolna.http.HttpSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Checks which packages may know each other, and what every class must be. */
@AnalyzeClasses(packages = "io.github.camundabolna", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.camundabolna.";

  /** A root package for each vendor. Whatever lives outside of them knows no vendor. */
  private static final Set<String> VENDORS = Set.of("bolna", "callingbox");

  /** In a vendor's root package; the same for every vendor. */
  private static final String VENDOR = BASE + "*.";

  private static final String CALL = VENDOR + "call..";
  private static final String BATCH = VENDOR + "batch..";
  private static final String EVENT = VENDOR + "event..";
  private static final String SWEEP = VENDOR + "sweep..";
  private static final String TRACKING = VENDOR + "tracking..";
  private static final String WAIT = VENDOR + "wait..";
  private static final String RESULT = VENDOR + "result..";
  private static final String VENDOR_INPUT = VENDOR + "input..";
  private static final String CLIENT = VENDOR + "client..";

  private static final String ACTIVITY = BASE + "activity..";
  private static final String CONTACT = BASE + "contact..";
  private static final String HTTP = BASE + "http..";
  private static final String INPUT = BASE + "input..";
  private static final String JOB = BASE + "job..";
  private static final String OUTCOME = BASE + "outcome..";
  private static final String POLLING = BASE + "polling..";
  private static final String SCHEDULING = BASE + "scheduling..";
  private static final String SETTINGS = BASE + "settings..";
  private static final String SIGNAL = BASE + "signal..";
  private static final String WEBHOOK = BASE + "webhook..";

  /** Every package, and the packages that may use it. */
  private static final Map<String, Set<String>> USERS =
      Map.ofEntries(
          entry(CALL, Set.of()),
          entry(BATCH, Set.of()),
          entry(EVENT, Set.of()),
          entry(WAIT, Set.of()),
          entry(SWEEP, Set.of(EVENT)),
          entry(TRACKING, Set.of(SWEEP, WAIT)),
          entry(RESULT, Set.of(CALL, BATCH, EVENT, WAIT)),
          entry(VENDOR_INPUT, Set.of(CALL, BATCH, EVENT, WAIT)),
          entry(CLIENT, Set.of(CALL, BATCH, EVENT, WAIT, SWEEP, TRACKING, RESULT, VENDOR_INPUT)),
          entry(ACTIVITY, Set.of(EVENT, POLLING, WEBHOOK)),
          entry(JOB, Set.of(CALL, BATCH)),
          entry(POLLING, Set.of(WAIT)),
          entry(WEBHOOK, Set.of(EVENT)),
          entry(CONTACT, Set.of(BATCH, RESULT)),
          entry(SCHEDULING, Set.of(EVENT, WAIT, SWEEP, TRACKING, POLLING, HTTP)),
          entry(SETTINGS, Set.of(JOB, WEBHOOK)),
          entry(SIGNAL, Set.of(CALL, BATCH, EVENT, WAIT, POLLING, WEBHOOK)),
          entry(OUTCOME, Set.of(CALL, BATCH, EVENT, WAIT, SWEEP, RESULT, CLIENT, CONTACT)),
          entry(
              INPUT,
              Set.of(CALL, BATCH, EVENT, WAIT, VENDOR_INPUT, JOB, POLLING, CONTACT, WEBHOOK)),
          entry(
              HTTP,
              Set.of(
                  CALL,
                  BATCH,
                  EVENT,
                  WAIT,
                  SWEEP,
                  TRACKING,
                  RESULT,
                  VENDOR_INPUT,
                  CLIENT,
                  ACTIVITY,
                  JOB,
                  POLLING,
                  SIGNAL,
                  INPUT,
                  WEBHOOK)));

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

  @ArchTest static final ArchRule everyPackageIsUsedOnlyByItsUsers = layers();

  @ArchTest
  static final ArchRule everyClassIsInOneOfThesePackages =
      classes().should().resideInAnyPackage(USERS.keySet().toArray(String[]::new));

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

  private static ArchRule layers() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String layer : USERS.keySet()) {
      layers = layers.layer(layer).definedBy(layer);
    }
    for (Map.Entry<String, Set<String>> layer : USERS.entrySet()) {
      String[] users = layer.getValue().toArray(String[]::new);
      layers =
          users.length == 0
              ? layers.whereLayer(layer.getKey()).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(layer.getKey()).mayOnlyBeAccessedByLayers(users);
    }
    return layers;
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
