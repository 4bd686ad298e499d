package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionPage;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.BoundedList;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists an agent's calls, newest first, a page at a time. */
@TemplateSubType(id = "listCalls", label = "List calls")
@OperationInfo(
    summary = "Lists an agent's calls, newest first",
    requests = "`GET /v2/agent/{id}/executions`",
    chooser = "List the calls of a Bolna agent, newest first",
    keywords = "list calls, call history, search calls, find calls, call report",
    result = "={calls: response.calls}")
public record ListCalls(
    @AgentId @TemplateProperty(id = "listCalls.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Created from",
            group = "period",
            defaultValue = "=now() - duration(\"P1D\")",
            description = "Earliest time of creation, in ISO 8601 format with a time zone.",
            tooltip = "Bolna lists at most 7 days between the two times.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.TIME_OR_EXPRESSION,
                            message = Patterns.TIME_MESSAGE)))
        @NotBlank(message = "from is missing: a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "from")
        String from,
    @TemplateProperty(
            label = "Created until",
            group = "period",
            defaultValue = "=now()",
            description = "Latest time of creation, at most 7 days after the earliest.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.TIME_OR_EXPRESSION,
                            message = Patterns.TIME_MESSAGE)))
        @NotBlank(message = "to is missing: a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "to")
        String to,
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Only calls with this status. Empty: all.",
            tooltip =
                "One of scheduled, queued, rescheduled, initiated, ringing, "
                    + "in-progress, call-disconnected, completed, balance-low, busy, "
                    + "no-answer, canceled, failed, stopped, error.",
            exampleValue = "completed")
        @ValidFormat(
            field = "status",
            oneOf =
                "scheduled, queued, rescheduled, initiated, ringing, in-progress, "
                    + "call-disconnected, completed, balance-low, busy, no-answer, "
                    + "canceled, failed, stopped, error")
        String status,
    @TemplateProperty(
            label = "Direction",
            group = "filter",
            description = "Who called whom.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Both"),
              @DropdownPropertyChoice(value = "outbound", label = "The agent called"),
              @DropdownPropertyChoice(value = "inbound", label = "A person called")
            })
        @ValidFormat(field = "callType", oneOf = "inbound, outbound, any")
        String callType,
    @TemplateProperty(
            label = "Provider",
            group = "filter",
            description = "Only calls over this telephony provider.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "All"),
              @DropdownPropertyChoice(value = "plivo", label = "Plivo"),
              @DropdownPropertyChoice(value = "twilio", label = "Twilio"),
              @DropdownPropertyChoice(value = "exotel", label = "Exotel"),
              @DropdownPropertyChoice(value = "vobiz", label = "Vobiz"),
              @DropdownPropertyChoice(value = "sip-trunk", label = "SIP trunk"),
              @DropdownPropertyChoice(value = "websocket", label = "Websocket"),
              @DropdownPropertyChoice(value = "web-call", label = "Web call")
            })
        @ValidFormat(
            field = "provider",
            oneOf = "plivo, twilio, exotel, vobiz, sip-trunk, websocket, web-call, any")
        String provider,
    @TemplateProperty(
            label = "Answered by voicemail",
            group = "filter",
            description = "Whether a voicemail answered, and no person.",
            tooltip =
                "Bolna knows it only of agents with voicemail detection; others are in neither.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Does not matter"),
              @DropdownPropertyChoice(value = "true", label = "Yes"),
              @DropdownPropertyChoice(value = "false", label = "No")
            })
        @ValidFormat(field = "answeredByVoicemail", oneOf = "true, false, any")
        String answeredByVoicemail,
    @TemplateProperty(
            label = "Batch ID",
            group = "filter",
            description =
                "Only calls of this batch: an id of 32 digits and letters. Empty: " + "all.",
            exampleValue = "3c90c3cc0d444b5088888dd25736052a",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = IdPatterns.BATCH_ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be a batch id of 32 digits and letters from a to f")))
        @ValidFormat(
            field = "batchId",
            pattern = IdPatterns.BATCH_ID,
            mustBe = IdPatterns.BATCH_ID_MUST_BE)
        String batchId,
    @TemplateProperty(
            label = "Page",
            group = "filter",
            description = "Which page of the list, from 1.",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "1",
            defaultValueType = DefaultValueType.Number)
        @ValidFormat(field = "pageNumber", max = Integer.MAX_VALUE)
        Integer pageNumber,
    @TemplateProperty(
            label = "Calls per page",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "50",
            defaultValueType = DefaultValueType.Number,
            description = "From 1 to 50.")
        @ValidFormat(field = "pageSize", max = 50)
        Integer pageSize)
    implements CallOperation {

  public record Result(
      @ResultField(
              value =
                  "the calls of the page, each with those fields of [a call](a-call.md) that the"
                      + " example shows",
              sample = "callRow")
          List<Map<String, Object>> calls,
      @ResultField(value = "how many there are on all pages", example = "1") long total,
      @ResultField(value = "whether there is a page after this one", example = "false")
          boolean hasMore,
      @ResultField(value = "which page this is; the first is 1", example = "1") int pageNumber,
      @ResultField(value = "how many calls a page has at most", example = "50") int pageSize,
      @ResultField(
              value =
                  "whether only the first calls of the page are here, because all are over"
                      + " 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(CallOperationContext job) {
    ExecutionPage page = job.bolna().executions(query());
    BoundedList<Map<String, Object>> calls =
        BoundedList.firstOf(page.executions().stream().map(CallResult::summary).toList());
    return new Result(
        calls.items(),
        page.total(),
        page.hasMore(),
        page.page(),
        page.pageSize(),
        calls.shortened());
  }

  private ExecutionQuery query() {
    Instant earliest = time(from);
    Instant latest = time(to);
    if (latest.isBefore(earliest)) {
      throw new InvalidInputException("to must not be before from; it was " + Quoted.of(to));
    }
    if (earliest.plus(ExecutionQuery.MAX_RANGE).isBefore(latest)) {
      throw new InvalidInputException(
          "from must lie at most 7 days before to, which is all that Bolna lists at once; it was "
              + Quoted.of(from));
    }
    return new ExecutionQuery(
        agentId,
        earliest,
        latest,
        pageNumber == null ? 1 : pageNumber,
        pageSize == null ? ExecutionQuery.MAX_PAGE_SIZE : pageSize,
        chosen(status).map(CallStatus::of),
        chosen(callType),
        chosen(provider),
        chosen(answeredByVoicemail).map(Boolean::parseBoolean),
        chosen(batchId));
  }

  private static Instant time(String text) {
    return IsoTime.read(text).orElseThrow().toInstant();
  }

  private static Optional<String> chosen(String value) {
    return Texts.text(value).filter(text -> !text.equals(Patterns.ANY));
  }
}
