package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A vendor that the campaign calls people with, and what differs from the others. */
enum Vendor {
  BOLNA("Bolna", "fault-campaign", "executionId") {

    private static final int ALLOWED_REQUESTS = 500;

    /** Without 09: such a call ends without number and variables, so no look-up recognizes it. */
    private static final List<Integer> LAST_DIGITS = endings(20, 9);

    @Override
    String phoneNumber(int index, Random random) {
      return "+9198%06d%02d".formatted(index, drawn(LAST_DIGITS, random));
    }

    @Override
    String expectedOutcome(String phoneNumber) {
      return TestNumber.of(phoneNumber).firstOutcome();
    }

    @Override
    SimulatedVendor simulate(CampaignPlan plan) {
      return SimulatedBolna.start(plan);
    }

    @Override
    Map<String, String> environment(URI api, String secret) {
      return Map.of(
          "BOLNA_BASE_URL",
          api.toString(),
          "BOLNA_API_KEY",
          SimulatorSettings.DEFAULT_API_KEY,
          "BOLNA_WEBHOOK_SECRET",
          secret,
          "BOLNA_REQUESTS_PER_MINUTE",
          String.valueOf(ALLOWED_REQUESTS / CampaignPlan.RUNTIMES));
    }

    @Override
    URI webhook(URI receiver, String secret) {
      return URI.create(receiver + "?token=" + secret);
    }
  },

  CALLINGBOX("CallingBox", "fault-campaign-callingbox", "callId") {

    /** Without 09, whose result never comes, and 12, which is an error instead of a call. */
    private static final List<Integer> LAST_DIGITS = endings(12, 9);

    @Override
    String phoneNumber(int index, Random random) {
      return "+1415%05d%02d".formatted(index, drawn(LAST_DIGITS, random));
    }

    @Override
    String expectedOutcome(String phoneNumber) {
      return CallingBoxTestNumber.of(phoneNumber).outcome();
    }

    @Override
    SimulatedVendor simulate(CampaignPlan plan) {
      return SimulatedCallingBox.start(plan);
    }

    @Override
    Map<String, String> environment(URI api, String secret) {
      return Map.of(
          "CALLINGBOX_BASE_URL",
          api.toString(),
          "CALLINGBOX_API_KEY",
          CallingBoxSettings.DEFAULT_API_KEY,
          "CALLINGBOX_WEBHOOK_SECRET",
          CallingBoxSettings.DEFAULT_WEBHOOK_SECRET,
          "CALLINGBOX_ENDPOINT_SECRET",
          SimulatedCallingBox.ENDPOINT_SECRET);
    }

    @Override
    URI webhook(URI receiver, String secret) {
      return receiver;
    }
  };

  private final String displayName;
  private final String process;
  private final String callIdVariable;

  Vendor(String displayName, String process, String callIdVariable) {
    this.displayName = displayName;
    this.process = process;
    this.callIdVariable = callIdVariable;
  }

  /** Returns the vendor whose calls a process places. */
  static Optional<Vendor> ofProcess(String process) {
    return Arrays.stream(values()).filter(vendor -> vendor.process.equals(process)).findAny();
  }

  /** Returns the vendor's name for people. */
  String displayName() {
    return displayName;
  }

  /** Returns the ID of the process that calls one person; its file has the same name. */
  String process() {
    return process;
  }

  /** Returns the name of the variable that the process has the call's ID in. */
  String callIdVariable() {
    return callIdVariable;
  }

  /** Returns the name of the connector that places calls. */
  String connector() {
    return displayName + " call";
  }

  /** Returns the last part of the address that a runtime receives events at. */
  String webhookPath() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Draws a number that only this index has; its last two digits decide how the call ends. */
  abstract String phoneNumber(int index, Random random);

  /** Returns the outcome that a call to this number must have. */
  abstract String expectedOutcome(String phoneNumber);

  /** Starts a simulator in this JVM. */
  abstract SimulatedVendor simulate(CampaignPlan plan);

  /** Returns the variables of a runtime that uses the given API. */
  abstract Map<String, String> environment(URI api, String secret);

  /** Returns where the vendor must send its events. */
  abstract URI webhook(URI receiver, String secret);

  private static List<Integer> endings(int end, int except) {
    return IntStream.range(0, end).filter(ending -> ending != except).boxed().toList();
  }

  private static int drawn(List<Integer> numbers, Random random) {
    return numbers.get(random.nextInt(numbers.size()));
  }
}
