package io.github.camundabolna.simulator.callingbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxPhoneAction;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import io.github.camundabolna.simulator.callingbox.call.Direction;
import io.github.camundabolna.simulator.callingbox.http.CallingBoxState;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.delivery.SecretMask;
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
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page shows of CallingBox. */
record CallingBoxPage(
    CallingBoxState state, BrowserPhone phone, DeliveryControl webhooks, OtherPages others)
    implements PageSource {

  private static final double MILLI_CENTS = 1_000;

  @Override
  public ObjectNode about() {
    ObjectNode about = JsonNodeFactory.instance.objectNode().put("vendor", "CallingBox");
    ArrayNode numbers = about.putArray("numbers");
    for (CallingBoxTestNumber number : CallingBoxTestNumber.values()) {
      numbers.addObject().put("digits", number.digits()).put("description", number.description());
    }
    ArrayNode actions = about.putArray("actions");
    actions().forEach(actions::add);
    about.set("others", others.toJson());
    return about.put("batches", false);
  }

  private static Stream<String> actions() {
    return Arrays.stream(CallingBoxPhoneAction.values()).map(CallingBoxPhoneAction::wire);
  }

  @Override
  public Optional<ObjectNode> row(Change change) {
    return switch (change.kind()) {
      case CALL -> state.calls().find(change.id()).map(this::callRow).map(CallRow::toJson);
      case WEBHOOK -> WebhookJson.row(webhooks, change.id());
      default -> Optional.empty();
    };
  }

  private CallRow callRow(CallingBoxCall call) {
    ObjectNode body = state.callWriter().call(call);
    boolean inbound = call.direction() == Direction.INBOUND;
    return new CallRow(
        call.id(),
        inbound,
        CallRow.nameIn(call.order().context()),
        inbound ? call.order().from() : call.order().to(),
        call.order().agentId(),
        call.state().status().wire(),
        phase(call.state().status()),
        call.createdAt(),
        call.state().updatedAt(),
        number(body, "duration_seconds", 1),
        number(body, "billing_amount_milli_cents", MILLI_CENTS),
        Optional.empty(),
        phone(call));
  }

  private static OptionalDouble number(ObjectNode body, String field, double unit) {
    return body.path(field).isNumber()
        ? OptionalDouble.of(body.path(field).asDouble() / unit)
        : OptionalDouble.empty();
  }

  private static CallRow.Phase phase(CallingBoxStatus status) {
    return switch (status) {
      case QUEUED, SCREENING -> CallRow.Phase.WAITING;
      case INITIATED, RINGING -> CallRow.Phase.DIALING;
      case IN_PROGRESS -> CallRow.Phase.TALKING;
      case COMPLETED -> CallRow.Phase.DONE;
      default -> CallRow.Phase.MISSED;
    };
  }

  private static CallRow.Phone phone(CallingBoxCall call) {
    if (!call.isByHand()) {
      return CallRow.Phone.NONE;
    }
    return call.state().status() == CallingBoxStatus.RINGING
        ? CallRow.Phone.RINGS
        : CallRow.Phone.TALKS;
  }

  @Override
  public Optional<ObjectNode> call(String id) {
    return state.calls().find(id).map(this::details);
  }

  private ObjectNode details(CallingBoxCall call) {
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
    details.set("variables", call.order().context());
    details.put("transcript", call.conversation());
    ObjectNode body = state.callWriter().call(call);
    details.set("extraction", body.path("result"));
    call.order()
        .webhookUrl()
        .ifPresent(url -> body.put("webhook_url", SecretMask.address(url).text()));
    details.set("body", body);
    if (call.isByHand()) {
      details.set("form", form(call));
    }
    return details;
  }

  /** Returns what the person at the phone can fill in, and what they already have. */
  private static ObjectNode form(CallingBoxCall call) {
    ObjectNode form = JsonNodeFactory.instance.objectNode().put("open", false);
    ArrayNode fields = form.putArray("fields");
    call.fields().stream().map(ExtractionField::toJson).forEach(fields::add);
    form.putObject("values").setAll(call.filledIn());
    return form;
  }

  @Override
  public void opened() {
    phone.seen();
  }

  @Override
  public void act(String callId, String action, JsonNode details) {
    CallingBoxCall call =
        state
            .calls()
            .find(callId)
            .orElseThrow(() -> new InvalidActionException("There is no call " + callId));
    boolean done =
        switch (action) {
          case "say" ->
              state.callService().say(call, PhoneInput.speaker(details), PhoneInput.text(details));
          case "extract" ->
              state.callService().extract(call, PhoneInput.values(details, call.fields()));
          default -> state.callService().act(call, known(action));
        };
    if (!done) {
      throw new InvalidActionException(
          "Call %s is %s, so it's too late or too early for %s"
              .formatted(callId, call.state().status().wire(), action));
    }
  }

  private static CallingBoxPhoneAction known(String action) {
    return CallingBoxPhoneAction.named(action)
        .orElseThrow(
            () ->
                new InvalidActionException(
                    "A phone can't %s; it can %s, say, or extract"
                        .formatted(action, actions().collect(Collectors.joining(", ")))));
  }

  @Override
  public void actOnBatch(String batchId, String action) {
    throw new InvalidActionException("CallingBox has no batches");
  }
}
