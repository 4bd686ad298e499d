package io.github.camundabolna;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.Map.entry;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the connector, and the packages that may use each of them. */
final class PackageUsers {

  static final String BASE = "io.github.camundabolna.";

  /** A root package for each vendor. Whatever lives outside of them knows no vendor. */
  static final Set<String> VENDORS = Set.of("bolna", "callingbox");

  /** In a vendor's root package; the same for every vendor. */
  static final String VENDOR = BASE + "*.";

  static final String CALL = VENDOR + "call..";
  static final String BATCH = VENDOR + "batch..";
  private static final String EVENT = VENDOR + "event..";
  static final String SWEEP = VENDOR + "sweep..";
  static final String TRACKING = VENDOR + "tracking..";
  private static final String WAIT = VENDOR + "wait..";
  private static final String RESULT = VENDOR + "result..";
  private static final String VENDOR_OPERATION = VENDOR + "operation..";
  private static final String VENDOR_GUARD = VENDOR + "guard..";
  private static final String VENDOR_INPUT = VENDOR + "input..";
  private static final String CLIENT = VENDOR + "client..";

  private static final String ACTIVITY = BASE + "activity..";
  private static final String CONTACT = BASE + "contact..";
  private static final String DEDUPLICATION = BASE + "deduplication..";
  private static final String GUARD = BASE + "guard..";
  static final String HTTP = BASE + "http..";
  private static final String INPUT = BASE + "input..";
  private static final String JOB = BASE + "job..";
  private static final String OPERATION = BASE + "operation..";
  private static final String OUTCOME = BASE + "outcome..";
  private static final String POLLING = BASE + "polling..";
  private static final String SCHEDULING = BASE + "scheduling..";
  private static final String SETTINGS = BASE + "settings..";
  private static final String SIGNAL = BASE + "signal..";
  private static final String WEBHOOK = BASE + "webhook..";

  /**
   * Each outbound connector that sets up what calls need has a package. Only the one for calls uses
   * them: version 1 of its template has operations that belong to others now.
   */
  private static final Set<String> SETUP =
      Stream.of(
              "account",
              "agent",
              "agentcontrol",
              "disposition",
              "endpoint",
              "knowledge",
              "number",
              "siptrunk",
              "subaccount")
          .map(name -> VENDOR + name + "..")
          .collect(Collectors.toUnmodifiableSet());

  /** Every other package, and the packages that may use it. */
  private static final Map<String, Set<String>> SHARED =
      Map.ofEntries(
          entry(CALL, Set.of()),
          entry(BATCH, Set.of()),
          entry(EVENT, Set.of()),
          entry(WAIT, Set.of()),
          entry(SWEEP, Set.of(EVENT)),
          entry(TRACKING, Set.of(EVENT, SWEEP, WAIT)),
          entry(VENDOR_OPERATION, setupAnd(CALL, BATCH, VENDOR_GUARD)),
          entry(OPERATION, setupAnd(CALL, BATCH, VENDOR_INPUT, VENDOR_GUARD, VENDOR_OPERATION)),
          entry(VENDOR_GUARD, Set.of(CALL, BATCH)),
          entry(GUARD, Set.of(CALL, BATCH, VENDOR_GUARD, JOB)),
          entry(RESULT, setupAnd(CALL, BATCH, EVENT, WAIT)),
          entry(VENDOR_INPUT, setupAnd(CALL, BATCH, EVENT, WAIT, VENDOR_OPERATION, VENDOR_GUARD)),
          entry(
              CLIENT,
              setupAnd(
                  CALL,
                  BATCH,
                  EVENT,
                  WAIT,
                  SWEEP,
                  TRACKING,
                  RESULT,
                  VENDOR_INPUT,
                  VENDOR_GUARD,
                  VENDOR_OPERATION)),
          entry(DEDUPLICATION, Set.of(CALL)),
          entry(ACTIVITY, Set.of(EVENT, POLLING, WEBHOOK)),
          entry(JOB, setupAnd(CALL, BATCH, OPERATION, DEDUPLICATION)),
          entry(POLLING, Set.of(WAIT)),
          entry(WEBHOOK, Set.of(EVENT)),
          entry(CONTACT, Set.of(BATCH, RESULT, GUARD)),
          entry(SCHEDULING, Set.of(EVENT, WAIT, SWEEP, TRACKING, POLLING, HTTP)),
          entry(SETTINGS, Set.of(JOB, WEBHOOK)),
          entry(SIGNAL, Set.of(CALL, BATCH, EVENT, WAIT, POLLING, WEBHOOK)),
          entry(
              OUTCOME,
              setupAnd(
                  CALL, BATCH, EVENT, WAIT, SWEEP, TRACKING, RESULT, CLIENT, CONTACT, WEBHOOK,
                  POLLING)),
          entry(
              INPUT,
              setupAnd(
                  CALL,
                  BATCH,
                  EVENT,
                  WAIT,
                  VENDOR_INPUT,
                  VENDOR_GUARD,
                  GUARD,
                  OPERATION,
                  VENDOR_OPERATION,
                  JOB,
                  POLLING,
                  OUTCOME,
                  CONTACT,
                  WEBHOOK)),
          entry(
              HTTP,
              setupAnd(
                  CALL,
                  BATCH,
                  EVENT,
                  WAIT,
                  SWEEP,
                  TRACKING,
                  RESULT,
                  VENDOR_INPUT,
                  VENDOR_GUARD,
                  GUARD,
                  OPERATION,
                  VENDOR_OPERATION,
                  CLIENT,
                  ACTIVITY,
                  DEDUPLICATION,
                  JOB,
                  POLLING,
                  SIGNAL,
                  INPUT,
                  WEBHOOK)));

  private PackageUsers() {}

  static String[] packages() {
    return all().keySet().toArray(String[]::new);
  }

  /** Returns the rule that no other packages use a package. */
  static LayeredArchitecture rule() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String layer : packages()) {
      layers = layers.layer(layer).definedBy(layer);
    }
    for (Map.Entry<String, Set<String>> layer : all().entrySet()) {
      String[] users = layer.getValue().toArray(String[]::new);
      layers =
          users.length == 0
              ? layers.whereLayer(layer.getKey()).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(layer.getKey()).mayOnlyBeAccessedByLayers(users);
    }
    return layers;
  }

  private static Map<String, Set<String>> all() {
    Map<String, Set<String>> all = new HashMap<>(SHARED);
    SETUP.forEach(connector -> all.put(connector, Set.of(CALL)));
    return all;
  }

  private static Set<String> setupAnd(String... others) {
    return Stream.concat(SETUP.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }
}
