package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.callingbox.input.ContextField;
import io.github.camundabolna.callingbox.result.CallingBoxResult;
import io.github.camundabolna.input.CallDirection;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.ListFields.CreatedFrom;
import io.github.camundabolna.input.ListFields.CreatedUntil;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.NewestItems;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lists the calls of the account, newest first, and filters them. */
@TemplateSubType(id = "listCallingBoxCalls", label = "List CallingBox calls")
@OperationInfo(
    summary = "Lists calls of your account, newest first",
    details =
        "CallingBox lists all calls at once, so the connector reads the list back to *Created"
            + " from*, and applies the filters itself. A short time range is faster.",
    requests = "`GET /v1/calls`",
    chooser = "List CallingBox calls, newest first, by agent, number, status, or metadata",
    keywords = "callingbox list calls, callingbox call history, callingbox find calls",
    result = "={calls: response.calls}")
public record ListCallingBoxCalls(
    @CreatedFrom
        @TemplateProperty(group = "period")
        @NotBlank(message = "createdFrom is missing. Enter a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "createdFrom")
        String createdFrom,
    @CreatedUntil
        @TemplateProperty(group = "period")
        @NotBlank(message = "createdUntil is missing. Enter a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "createdUntil")
        String createdUntil,
    @TemplateProperty(
            id = "listCallingBoxCalls.agentId",
            label = "Agent ID",
            group = "filter",
            description = "Lists only calls of this agent. If empty, lists all.",
            exampleValue = CallingBoxPanelTexts.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.UUID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message =
                                "Must be an agent ID like "
                                    + CallingBoxPanelTexts.AGENT_ID_EXAMPLE)))
        @ValidFormat(
            pattern = Patterns.UUID,
            mustBe = CallingBoxPanelTexts.AGENT_ID_MUST_BE,
            field = "agentId")
        String agentId,
    @TemplateProperty(
            label = "Phone number",
            group = "filter",
            description = "Lists only calls to or from this number. If empty, lists all.",
            exampleValue = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.E164_OR_NOTHING,
                            message =
                                "Must be in E.164 format, like "
                                    + CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)))
        @ValidFormat(
            value = InputFormat.PHONE_NUMBER,
            example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            field = "phoneNumber")
        String phoneNumber,
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Lists only calls with this status.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "All"),
              @DropdownPropertyChoice(value = "queued", label = "Queued"),
              @DropdownPropertyChoice(value = "initiated", label = "Initiated"),
              @DropdownPropertyChoice(value = "ringing", label = "Ringing"),
              @DropdownPropertyChoice(value = "in_progress", label = "In progress"),
              @DropdownPropertyChoice(value = "completed", label = "Completed"),
              @DropdownPropertyChoice(value = "no_answer", label = "No answer"),
              @DropdownPropertyChoice(value = "busy", label = "Busy"),
              @DropdownPropertyChoice(value = "canceled", label = "Canceled"),
              @DropdownPropertyChoice(value = "failed", label = "Failed")
            })
        @ValidFormat(
            field = "status",
            oneOf =
                "queued, initiated, ringing, in_progress, completed, no_answer, busy, canceled,"
                    + " failed, any")
        String status,
    @CallDirection
        @TemplateProperty(id = "direction", group = "filter")
        @ValidFormat(field = "direction", oneOf = "inbound, outbound, any")
        String direction,
    @TemplateProperty(
            label = "Result status",
            group = "filter",
            description = "Lists only calls whose extracted result has this status.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "All"),
              @DropdownPropertyChoice(value = "pending", label = "Pending"),
              @DropdownPropertyChoice(value = "completed", label = "Completed"),
              @DropdownPropertyChoice(value = "failed", label = "Failed")
            })
        @ValidFormat(field = "resultStatus", oneOf = "pending, completed, failed, any")
        String resultStatus,
    @TemplateProperty(
            id = "listCallingBoxCalls.metadata",
            label = "Metadata",
            group = "filter",
            feel = FeelMode.required,
            description = "Lists only calls whose metadata has all of these entries.",
            exampleValue = "{orderId: orderId}")
        JsonNode metadata,
    @MaximumResults
        @TemplateProperty(
            group = "filter",
            description = "Maximum number of calls in the result (1–1000), newest first.")
        @ValidFormat(field = "maxResults", max = 1000)
        @WholeNumber
        Integer maxResults)
    implements CallingBoxCallOperation {

  private static final int USUAL_RESULTS = 50;

  public record Result(
      @ResultField(
              value =
                  "the calls, each with the fields of [a call](a-callingbox-call.md) shown in the"
                      + " example",
              sample = "callingBoxCallRow")
          List<Map<String, Object>> calls,
      @ResultField(value = "number of calls that match", example = "1") int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(CallingBoxCallContext job) {
    Instant from = IsoTime.valid(createdFrom);
    HistoryFilter filter = filter(from);
    NewestItems<CallingBoxCall> newest =
        new NewestItems<>(
            call -> call.times().createdAt(), maxResults == null ? USUAL_RESULTS : maxResults);
    job.calls()
        .history(
            from,
            call -> {
              if (filter.matches(call)) {
                newest.add(call);
              }
            });
    BoundedList<Map<String, Object>> calls =
        BoundedList.firstOf(newest.items().stream().map(CallingBoxResult::summary).toList());
    return new Result(calls.items(), newest.total(), calls.shortened());
  }

  private HistoryFilter filter(Instant from) {
    Instant until = IsoTime.valid(createdUntil);
    if (until.isBefore(from)) {
      throw new InvalidInputException(
          "createdUntil must not be before createdFrom, but was " + Quoted.of(createdUntil));
    }
    return new HistoryFilter(
        until,
        Texts.text(agentId),
        Texts.text(phoneNumber),
        Texts.chosen(status),
        Texts.chosen(direction),
        Texts.chosen(resultStatus),
        ContextField.of("metadata", metadata));
  }
}
