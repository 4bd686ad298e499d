package io.github.camundabolna.bolna.agentcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.inbound.InboundClient;
import io.github.camundabolna.bolna.client.inbound.InboundLink;
import io.github.camundabolna.bolna.client.inbound.InboundSetup;
import io.github.camundabolna.bolna.client.number.NumberId;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Optional;

/** Lets an agent answer the calls to a phone number. */
@TemplateSubType(id = "setUpInboundCalls", label = "Set up inbound calls")
@OperationInfo(
    summary = "Lets an agent answer the calls to a phone number",
    details =
        "If Bolna refuses, the connector reads the number. If the agent already answers it, the"
            + " task succeeds, because the response to an earlier attempt may have been lost. If"
            + " you entered a menu, the task fails then, because Bolna may have refused the menu. A"
            + " menu (IVR) works only with numbers from Plivo. To start a process with each call,"
            + " deploy [its start event](inbound-call.md).",
    requests = "`POST /inbound/setup`; if Bolna refuses, `GET /phone-numbers/all`",
    chooser = "Let a Bolna voice agent answer the calls to a phone number",
    keywords = "inbound setup, answer calls, link number, assign number, receive calls, IVR menu",
    result = "={inboundPhoneNumber: response.phoneNumber}")
public record SetUpInboundCalls(
    @AgentId @TemplateProperty(id = "setUpInboundCalls.agentId", group = "agent") String agentId,
    @PhoneNumberField @TemplateProperty(id = "setUpInboundCalls.phoneNumberId", group = "number")
        String phoneNumberId,
    @TemplateProperty(
            label = "Allow several numbers",
            group = "number",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "Whether the agent keeps the other numbers that it answers. Only for numbers from"
                    + " Plivo.")
        Boolean allowMultiple,
    @TemplateProperty(
            label = "Menu",
            group = "menu",
            feel = FeelMode.required,
            description =
                "FEEL context with Bolna's ivr_config. If empty, the agent answers at once.",
            tooltip =
                "What callers hear and press before an agent answers. Bolna's documentation on IVR"
                    + " for inbound calls describes the entries.",
            exampleValue = "{enabled: true, welcome_message: \"Welcome!\", steps: []}")
        JsonNode menu)
    implements AgentControlOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(
              value = "ID of the phone number",
              example = "133b9a7d-59b1-49c4-b62a-c4924503e38b")
          String phoneNumberId,
      @ResultField(value = "phone number; null if Bolna doesn't say", example = "+19876543210")
          String phoneNumber) {}

  @Override
  public Result execute(OperationContext job) {
    InboundClient inbound = new InboundClient(job.http(), job.caller());
    Optional<JsonNode> wanted = checkedMenu();
    Optional<String> phoneNumber;
    try {
      phoneNumber =
          inbound.setUp(
              new InboundSetup(agentId, phoneNumberId, Boolean.TRUE.equals(allowMultiple), wanted));
    } catch (ApiException e) {
      // With a menu, Bolna may have refused the menu.
      if (!e.isRefusal() || wanted.isPresent()) {
        throw e;
      }
      phoneNumber = linked(inbound).orElseThrow(() -> e).phoneNumber();
    }
    return new Result(agentId, NumberId.canonical(phoneNumberId), phoneNumber.orElse(null));
  }

  private Optional<InboundLink> linked(InboundClient inbound) {
    return inbound
        .link(phoneNumberId)
        .filter(link -> link.agentId().filter(agentId::equalsIgnoreCase).isPresent());
  }

  /**
   * Returns the menu, if there is one.
   *
   * @throws InvalidInputException that names the path of the first mistake
   */
  private Optional<JsonNode> checkedMenu() {
    Optional<JsonNode> given =
        Optional.ofNullable(menu)
            .filter(value -> !value.isNull())
            .filter(value -> !value.isTextual() || !value.asText().isBlank());
    given
        .flatMap(value -> MenuSchema.MENU.mistake("menu", value))
        .ifPresent(
            mistake -> {
              throw new InvalidInputException(mistake);
            });
    return given;
  }
}
