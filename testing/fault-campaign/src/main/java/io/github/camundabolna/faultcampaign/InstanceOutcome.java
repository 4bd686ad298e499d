package io.github.camundabolna.faultcampaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Instant;
import java.util.Optional;

/**
 * The outcome of one person's process, from the engine's journal.
 *
 * @param callId empty if the process has no call
 * @param outcome empty if the process has not received it
 * @param endedAt by the engine's clock; empty if it still runs
 * @param incident the message of its incident
 */
record InstanceOutcome(
    Vendor vendor,
    long instanceKey,
    String phoneNumber,
    String callId,
    String outcome,
    Optional<Instant> endedAt,
    Optional<String> incident) {

  static InstanceOutcome of(Vendor vendor, long instanceKey, ProcessJournal journal) {
    ProcessInstanceHistory run = journal.history(instanceKey).orElseThrow();
    return new InstanceOutcome(
        vendor,
        instanceKey,
        text(journal, instanceKey, "phoneNumber"),
        text(journal, instanceKey, vendor.callIdVariable()),
        journal.variable(instanceKey, "call").map(call -> call.path("outcome").asText()).orElse(""),
        run.completed() ? Optional.of(ended(run)) : Optional.empty(),
        journal.openIncidents(instanceKey).stream().map(OpenIncident::message).findFirst());
  }

  private static Instant ended(ProcessInstanceHistory run) {
    return run.completedElements().stream()
        .filter(element -> element.type().equals("END_EVENT"))
        .map(ElementRecord::entered)
        .findFirst()
        .orElseThrow();
  }

  private static String text(ProcessJournal journal, long instanceKey, String name) {
    return journal.variable(instanceKey, name).map(JsonNode::asText).orElse("");
  }

  boolean correct() {
    return endedAt.isPresent() && outcome.equals(expected());
  }

  private String expected() {
    return vendor.expectedOutcome(phoneNumber);
  }

  boolean incorrect() {
    return endedAt.isPresent() && !correct();
  }

  boolean waiting() {
    return endedAt.isEmpty() && incident.isEmpty();
  }

  /** Returns a description with everything that the logs can be searched for. */
  String description() {
    return "%s, instance %d, %s call %s: %s"
        .formatted(
            phoneNumber,
            instanceKey,
            vendor.displayName(),
            callId.isEmpty() ? "none" : callId,
            state());
  }

  private String state() {
    return incident.orElse(
        endedAt.isPresent()
            ? "ended with outcome '%s', expected '%s'".formatted(outcome, expected())
            : callId.isEmpty() ? "waits to be called" : "waits for the end of the call");
  }
}
