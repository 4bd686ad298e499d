package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.call.deduplication.PlacedDispatch;
import io.github.camundabolna.callingbox.client.call.CallDispatch;
import io.github.camundabolna.callingbox.client.call.DispatchOptions;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.callingbox.input.ContextField;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.SpokenValueCheck;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.CorrelationKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;

/** Places a call once, however often the job is retried. */
@TemplateSubType(id = "placeCall", label = "Place call")
@OperationInfo(
    summary = "Places a call with an agent or with a prompt",
    details =
        "If a failure makes Camunda repeat the job, [no one is dialed"
            + " again](../../explanation/no-duplicate-calls.md), with [rare"
            + " exceptions](../../explanation/no-duplicate-calls.md#known-limitations). CallingBox"
            + " can't stop a call. So a job that may be a repetition waits for 45 seconds and"
            + " checks the list of calls again before it dials. To find the call there, the"
            + " connector adds the entry `camunda_element_instance_key` to the metadata of each"
            + " call. To call again on purpose, enter the task again.\n\n"
            + "The task ends as soon as CallingBox has accepted the call: add a"
            + " [wait](callingbox-wait-for-call.md) or a [polling"
            + " wait](callingbox-wait-for-call-polling.md) after it. If the wait is a boundary"
            + " event, put it on a later activity.\n\n"
            + "A null in *Variables* fails with `CALLINGBOX_INVALID_INPUT`, which names the"
            + " variable; nothing is sent. `CALLINGBOX_NOT_PLACED` means that CallingBox's"
            + " telephony provider couldn't place the call, and that CallingBox lists no such call"
            + " 45 seconds later. The connector doesn't dial again: the cause usually lasts, and"
            + " each attempt can cost money. To call again, catch the BPMN error and enter the task"
            + " again.",
    requests = "`POST /v1/calls`",
    chooser = "Place a phone call with a CallingBox agent or prompt",
    keywords =
        "callingbox place call, callingbox make call, callingbox dial, callingbox outbound call",
    result = "={callId: response.callId}",
    errors = {"CALLINGBOX_OUTCOME_UNKNOWN", "CALLINGBOX_NOT_PLACED"})
public record PlaceCall(
    @Valid @NotNull(message = "script is missing. Choose an agent or a prompt in the panel")
        CallScript script,
    @TemplateProperty(
            label = "Phone number to call",
            group = "call",
            description = "US number in E.164 format: +1 and ten digits, no spaces.",
            tooltip =
                "CallingBox calls US numbers only. To use a process variable, switch to FEEL (fx),"
                    + " for example =customer.phone.",
            exampleValue = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = CallingBoxPanelTexts.US_NUMBER_OR_SECRET,
                            message = NUMBER_MUST_BE)))
        @NotBlank(
            message =
                "to is missing. Enter a phone number like "
                    + CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)
        @ValidFormat(
            value = InputFormat.PHONE_NUMBER,
            example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            mustBe = CallingBoxPanelTexts.PHONE_NUMBER_MUST_BE,
            field = "to")
        String to,
    @TemplateProperty(
            label = "Phone number to call from",
            group = "call",
            condition = @PropertyCondition(property = CallScript.FORM, equals = CallScript.AGENT),
            description = "A number that is attached to the agent. If empty, its primary number.",
            tooltip = "\"Get CallingBox agent\" returns the agent's numbers.",
            exampleValue = "+14155550100",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = CallingBoxPanelTexts.US_NUMBER_OR_NOTHING,
                            message = NUMBER_MUST_BE)))
        @ValidFormat(
            value = InputFormat.PHONE_NUMBER,
            example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            mustBe = CallingBoxPanelTexts.PHONE_NUMBER_MUST_BE,
            field = "fromNumber")
        String fromNumber,
    @TemplateProperty(
            label = "Variables",
            group = "knowledge",
            feel = FeelMode.required,
            description =
                "Facts for the conversation, such as names. The result of the call includes them.",
            tooltip =
                "A FEEL context without null values. Texts can't contain the word secrets followed"
                    + " by a dot.",
            exampleValue = "{customerName: name, day: \"Friday\"}")
        Map<String, Object> context,
    @TemplateProperty(
            label = "Metadata",
            group = "details",
            feel = FeelMode.required,
            description = "Your own data about this call. The agent never sees it.",
            tooltip =
                "A FEEL context. CallingBox returns it with the call, and \"List CallingBox calls\""
                    + " can filter by it.",
            exampleValue = "{orderId: orderId}")
        JsonNode metadata,
    @TemplateProperty(
            label = "Webhook URL",
            group = "details",
            description =
                "URL for this call's events. If empty, the URLs of agent and account are used.",
            tooltip =
                "Usually empty: set the URL of your receiver once, for the agent or the account."
                    + " CallingBox signs events for this URL with your organization's default"
                    + " secret.",
            exampleValue = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.WEBHOOK_URL_OR_SECRET + Patterns.OR_NOTHING,
                            message =
                                "Must be a URL like " + CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE)))
        @ValidFormat(
            value = InputFormat.WEBHOOK_URL,
            example = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
            field = "webhookUrl")
        String webhookUrl)
    implements CallingBoxCallOperation {

  private static final String NUMBER_MUST_BE =
      "Must be +1 and ten digits, like " + CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE;

  public record Result(
      @ResultField(
              value = "call ID, which you need for all other operations and for the waits",
              example = "3c90c3cc-0d44-4b50-8888-8dd25736052a")
          String callId,
      @ResultField(value = "`queued`, or another status of CallingBox", example = "queued")
          String status,
      @ResultField(
              value = "phone number that is called",
              example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)
          String to) {}

  @Override
  public Result execute(CallingBoxCallContext job) {
    PlacedDispatch placed = job.placer().place(job.calls(), job.attempt(), dispatch(job));
    job.placed().accept(placed.callId());
    return new Result(placed.callId(), placed.status().wire(), to);
  }

  private CallDispatch dispatch(CallingBoxCallContext job) {
    Map<String, Object> own = ContextField.of("metadata", metadata);
    return script.dispatch(
        to,
        fromNumber,
        new DispatchOptions(
            speakableContext(),
            Texts.text(webhookUrl).map(WebhookUrl::new),
            CorrelationKey.addTo(own, job.attempt().key(), "metadata")));
  }

  /** Returns the variables if the agent can speak each value. */
  private Map<String, Object> speakableContext() {
    Map<String, Object> data = Optional.ofNullable(context).orElse(Map.of());
    SpokenValueCheck.document("context", data)
        .or(() -> SpokenValueCheck.nullValue("context", data))
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    return data;
  }

  /** Omits the number and the variables, which are personal data. */
  @Override
  public String toString() {
    return "PlaceCall[script=" + script + "]";
  }
}
