package io.github.camundabolna.simulator.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way in which a vendor or the network can fail. */
public enum Fault {
  SLOW(Scope.REQUEST, "the answer comes late"),
  TOO_MANY_REQUESTS(Scope.REQUEST, "the answer is a 429 with Retry-After, and nothing is done"),
  SERVER_ERROR(Scope.REQUEST, "the answer is a 500, and nothing is done"),
  CUT(Scope.REQUEST, "the connection closes without an answer, and nothing is done"),
  TIME_OUT(Scope.REQUEST, "the answer never comes, and nothing is done"),
  HTML_PAGE(
      Scope.REQUEST, "the answer is a 200 with an HTML page instead of JSON, and nothing is done"),
  ERROR_AFTER_ACCEPT(Scope.CHANGE, "the request is carried out, but the answer is a 500"),
  CUT_AFTER_ACCEPT(
      Scope.CHANGE, "the request is carried out, but the connection closes without an answer"),
  GATEWAY_ERROR_AFTER_ACCEPT(
      Scope.CHANGE, "the request is carried out, but the answer is a 502 with an HTML page"),
  BAD_GATEWAY_AFTER_ACCEPT(
      Scope.CALL, "CallingBox", "the call is placed, but the answer is a 502 in CallingBox's form"),
  TIME_OUT_AFTER_ACCEPT(Scope.CHANGE, "the request is carried out, but the answer never comes"),
  WEBHOOK_BEFORE_ANSWER(
      Scope.CALL, "the first webhook arrives before the request for the call is answered"),
  END_BEFORE_ANSWER(Scope.CALL, "the call ends before the request for it is answered"),
  BAD_GATEWAY(Scope.CALL, "CallingBox", "the answer is a 502, and the call isn't placed"),
  BATCH_FAILS(Scope.BATCH, "Bolna", "the batch is created, but fails instead of being processed"),
  WEBHOOK_DROPPED(Scope.WEBHOOK, "the webhook is never sent"),
  WEBHOOK_DOUBLED(Scope.WEBHOOK, "the webhook is sent twice"),
  WEBHOOK_SHUFFLED(Scope.WEBHOOK, "the webhook waits, so that later ones can overtake it"),
  WEBHOOK_DELAYED(Scope.WEBHOOK, "the webhook comes late"),
  SIGNATURE_WRONG(Scope.WEBHOOK, "CallingBox", "the webhook is signed with another secret"),
  SIGNATURE_OLD(
      Scope.WEBHOOK, "CallingBox", "the webhook is signed with a time of six minutes ago"),
  WEBHOOK_WITHOUT_RETRIES(Scope.WEBHOOK, "Bolna", "the webhook lacks the fields about retries");

  /** What a fault can affect. */
  public enum Scope {
    /** Any request. */
    REQUEST,
    /** A request that changes something, after the change. */
    CHANGE,
    /** A request for a call, after the call was placed. */
    CALL,
    /** A request for a batch, after the batch was created. */
    BATCH,
    /** Webhooks. */
    WEBHOOK
  }

  private final Scope scope;
  private final Optional<String> onlyVendor;
  private final String description;

  Fault(Scope scope, String description) {
    this(scope, Optional.empty(), description);
  }

  Fault(Scope scope, String onlyVendor, String description) {
    this(scope, Optional.of(onlyVendor), description);
  }

  Fault(Scope scope, Optional<String> onlyVendor, String description) {
    this.scope = scope;
    this.onlyVendor = onlyVendor;
    this.description = description;
  }

  /** Returns the name on the command line: lower case, words joined by hyphens. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what happens, after the name of the vendor if only one has it. */
  public String description() {
    return onlyVendor.map(vendor -> vendor + " only: ").orElse("") + description;
  }

  /** Returns what happens as a sentence, for a page that shows only what its vendor has. */
  public String sentence() {
    return description.substring(0, 1).toUpperCase(Locale.ROOT) + description.substring(1) + ".";
  }

  /** Returns whether a vendor can fail like this. */
  public boolean canStrike(String vendor) {
    return onlyVendor.map(vendor::equals).orElse(true);
  }

  public Scope scope() {
    return scope;
  }

  /** Returns whether the fault affects webhooks. */
  public boolean affectsWebhooks() {
    return scope == Scope.WEBHOOK;
  }

  /** Returns the fault with the given name on the command line. */
  public static Optional<Fault> named(String optionName) {
    return Arrays.stream(values()).filter(fault -> fault.optionName().equals(optionName)).findAny();
  }

  /** Returns the faults of a vendor, in the order of the constants. */
  public static List<Fault> of(String vendor) {
    return Arrays.stream(values()).filter(fault -> fault.canStrike(vendor)).toList();
  }
}
