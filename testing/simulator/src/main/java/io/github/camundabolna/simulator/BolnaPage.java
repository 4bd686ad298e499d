package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.BatchStatus;
import io.github.camundabolna.simulator.batch.Batches;
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
import io.github.camundabolna.simulator.page.PageSource;
import io.github.camundabolna.simulator.page.WebhookJson;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the page shows of Bolna. */
record BolnaPage(
    CallService calls,
    ExecutionBodyWriter bodies,
    BatchService batchService,
    Batches batches,
    BrowserPhone phone,
    DeliveryControl webhooks,
    Clock clock)
    implements PageSource {

  @Override
  public ObjectNode about() {
    ObjectNode about = JsonNodeFactory.instance.objectNode().put("vendor", "Bolna");
    ArrayNode numbers = about.putArray("numbers");
    for (TestNumber number : TestNumber.values()) {
      numbers.addObject().put("digits", number.digits()).put("description", number.description());
    }
    ArrayNode actions = about.putArray("actions");
    Arrays.stream(PhoneAction.values()).map(PhoneAction::wire).forEach(actions::add);
    return about.put("batches", true);
  }

  @Override
  public Optional<ObjectNode> row(Change change) {
    return switch (change.kind()) {
      case CALL -> calls.find(change.id()).map(this::callRow).map(CallRow::toJson);
      case BATCH -> batches.find(change.id()).map(BolnaPage::batchRow);
      case WEBHOOK -> WebhookJson.row(webhooks, change.id());
      default -> Optional.empty();
    };
  }

  private CallRow callRow(Execution call) {
    ObjectNode body = bodies.full(call);
    return new CallRow(
        call.id(),
        call.type() == CallType.INBOUND,
        name(call.request().userData()),
        call.request().number(),
        Optional.of(call.request().agentId()),
        call.status().wire(),
        phase(call.status()),
        call.createdAt(),
        call.changedAt(),
        number(body, "conversation_duration"),
        number(body, "total_cost"),
        call.request().batchId(),
        phone(call));
  }

  private static Optional<String> name(JsonNode variables) {
    return Optional.of(variables.path("name").asText()).filter(name -> !name.isEmpty());
  }

  private static OptionalDouble number(ObjectNode body, String field) {
    double value = body.path(field).asDouble();
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static CallRow.Phase phase(CallStatus status) {
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

  private static ObjectNode batchRow(Batch batch) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", batch.id()).put("agent", batch.request().agentId());
    row.put("file", batch.request().fileName()).put("status", batch.status().wire());
    row.put("contacts", batch.request().contacts().valid().size());
    batch.scheduledAt().ifPresent(at -> row.put("scheduledAt", at.toString()));
    ObjectNode counts = row.putObject("calls");
    batch.counts().forEach((status, count) -> counts.put(status.wire(), count));
    int ended =
        batch.counts().entrySet().stream()
            .filter(each -> each.getKey().ended())
            .mapToInt(Map.Entry::getValue)
            .sum();
    row.put("ended", ended);
    row.put("startable", isStartable(batch)).put("stoppable", isStoppable(batch));
    return row;
  }

  private static boolean isStartable(Batch batch) {
    return batch.status().ordinal() <= BatchStatus.SCHEDULED.ordinal();
  }

  private static boolean isStoppable(Batch batch) {
    return batch.status() == BatchStatus.QUEUED || batch.status() == BatchStatus.RUNNING;
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
    details.put(
        "transcript", call.transcript().orElseGet(() -> body.path("transcript").asText("")));
    details.set("extraction", body.path("extracted_data"));
    details.set("body", body);
    return details;
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
          case "say" -> calls.say(call, details.path("text").asText());
          case "extract" -> calls.extract(call, texts(details));
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
            () -> new InvalidActionException("A phone can't %s; it can pick-up".formatted(action)));
  }

  private static Map<String, String> texts(JsonNode values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  @Override
  public void actOnBatch(String batchId, String action) {
    Batch batch =
        batches
            .find(batchId)
            .orElseThrow(() -> new InvalidActionException("There is no batch " + batchId));
    boolean done =
        switch (action) {
          case "start" -> batchService.schedule(batch, clock.instant());
          case "stop" -> batchService.stop(batch);
          default ->
              throw new InvalidActionException(
                  "A batch can't %s; it can start or stop".formatted(action));
        };
    if (!done) {
      throw new InvalidActionException(
          "Batch %s is %s, so it's too late or too early to %s it"
              .formatted(batchId, batch.status().wire(), action));
    }
  }
}
