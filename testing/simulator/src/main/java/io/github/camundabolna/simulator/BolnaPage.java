package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.AgentFields;
import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.CallType;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.PhoneAction;
import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.page.CallRow;
import io.github.camundabolna.simulator.page.Change;
import io.github.camundabolna.simulator.page.InvalidActionException;
import io.github.camundabolna.simulator.page.OtherPages;
import io.github.camundabolna.simulator.page.PageSource;
import io.github.camundabolna.simulator.page.PhoneInput;
import io.github.camundabolna.simulator.page.WebhookJson;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.phone.ExtractionField;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page shows of Bolna. */
record BolnaPage(
    CallService calls,
    ExecutionBodyWriter bodies,
    PageBatches batches,
    BrowserPhone phone,
    DeliveryControl webhooks,
    OtherPages others)
    implements PageSource {

  @Override
  public ObjectNode about() {
    ObjectNode about = JsonNodeFactory.instance.objectNode().put("vendor", "Bolna");
    ArrayNode numbers = about.putArray("numbers");
    for (TestNumber number : TestNumber.values()) {
      numbers.addObject().put("digits", number.digits()).put("description", number.description());
    }
    ArrayNode actions = about.putArray("actions");
    actions().forEach(actions::add);
    about.set("others", others.toJson());
    return about.put("batches", true);
  }

  private static Stream<String> actions() {
    return Arrays.stream(PhoneAction.values()).map(PhoneAction::wire);
  }

  @Override
  public Optional<ObjectNode> row(Change change) {
    return switch (change.kind()) {
      case CALL -> calls.find(change.id()).map(this::callRow).map(CallRow::toJson);
      case BATCH -> Optional.of(batches.row(change.id()));
      case WEBHOOK -> WebhookJson.row(webhooks, change.id());
      default -> Optional.empty();
    };
  }

  private CallRow callRow(Execution call) {
    return new CallRow(
        call.id(),
        call.type() == CallType.INBOUND,
        CallRow.nameIn(call.request().userData()),
        call.request().number(),
        Optional.of(call.request().agentId()),
        call.status().wire(),
        phase(call),
        call.createdAt(),
        call.changedAt(),
        bodies.seconds(call),
        bodies.cents(call),
        call.request().batchId(),
        phone(call));
  }

  private static CallRow.Phase phase(Execution call) {
    return call.isCompletedUnanswered() ? CallRow.Phase.MISSED : phase(call.status());
  }

  static CallRow.Phase phase(CallStatus status) {
    return switch (status.phase()) {
      case WAITING -> CallRow.Phase.WAITING;
      case RINGING -> CallRow.Phase.DIALING;
      case IN_PROGRESS -> CallRow.Phase.TALKING;
      case ENDED -> status == CallStatus.COMPLETED ? CallRow.Phase.DONE : CallRow.Phase.MISSED;
    };
  }

  private static CallRow.Phone phone(Execution call) {
    if (!call.isByHand()) {
      return CallRow.Phone.NONE;
    }
    return call.status() == CallStatus.RINGING ? CallRow.Phone.RINGS : CallRow.Phone.TALKS;
  }

  @Override
  public Optional<ObjectNode> call(String id) {
    return calls.find(id).map(this::details);
  }

  private ObjectNode details(Execution call) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.set("row", callRow(call).toJson());
    ArrayNode history = details.putArray("history");
    call.history()
        .forEach(
            step ->
                history
                    .addObject()
                    .put("status", step.status().wire())
                    .put("at", step.at().toString()));
    details.set("variables", call.request().userData());
    ObjectNode body = bodies.full(call);
    String spoken = body.path("transcript").asText("");
    details.put("transcript", spoken.isEmpty() ? call.transcript().orElse("") : spoken);
    details.set("extraction", body.path("extracted_data"));
    details.set("body", body);
    if (call.isByHand()) {
      details.set("form", form(call));
    }
    return details;
  }

  /** Returns what the person at the phone can fill in, and what they already have. */
  private static ObjectNode form(Execution call) {
    ObjectNode form = JsonNodeFactory.instance.objectNode().put("open", true);
    ArrayNode fields = form.putArray("fields");
    AgentFields.all().stream().map(ExtractionField::toJson).forEach(fields::add);
    form.putObject("values").setAll(call.filledIn());
    return form;
  }

  @Override
  public void opened() {
    phone.seen();
  }

  @Override
  public void act(String callId, String action, JsonNode details) {
    Execution call =
        calls
            .find(callId)
            .orElseThrow(() -> new InvalidActionException("There is no call " + callId));
    boolean done =
        switch (action) {
          case "say" -> calls.say(call, PhoneInput.speaker(details), PhoneInput.text(details));
          case "extract" -> calls.extract(call, PhoneInput.values(details));
          default -> calls.act(call, known(action));
        };
    if (!done) {
      throw new InvalidActionException(
          "Call %s is %s, so it's too late or too early for %s"
              .formatted(callId, call.status().wire(), action));
    }
  }

  private static PhoneAction known(String action) {
    return PhoneAction.named(action)
        .orElseThrow(
            () ->
                new InvalidActionException(
                    "A phone can't %s; it can %s, say, or extract"
                        .formatted(action, actions().collect(Collectors.joining(", ")))));
  }

  @Override
  public void actOnBatch(String batchId, String action) {
    batches.act(batchId, action);
  }
}
