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
import io.github.camundabolna.bolna.input.PanelFields.PageNumber;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.input.CallDirection;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.ListFields.CreatedFrom;
import io.github.camundabolna.input.ListFields.CreatedUntil;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.outcome.BoundedList;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lists an agent's calls page by page, newest first. */
@TemplateSubType(id = "listCalls", label = "List calls")
@OperationInfo(
    summary = "Lists an agent's calls, newest first",
    requests = "`GET /v2/agent/{id}/executions`",
    chooser = "List the calls of a Bolna agent, newest first",
    keywords = "list calls, call history, search calls, find calls, call report",
    result = "={calls: response.calls}")
public record ListCalls(
    @AgentId @TemplateProperty(id = "listCalls.agentId", group = "agent") String agentId,
    @CreatedFrom
        @TemplateProperty(group = "period", tooltip = "The time range can span at most 7 days.")
        @NotBlank(message = "from is missing. Enter a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "from")
        String from,
    @CreatedUntil
        @TemplateProperty(
            group = "period",
            description = "End of the time range, at most 7 days after the start.")
        @NotBlank(message = "to is missing. Enter a time like 2026-08-21T10:35:00+05:30")
        @ValidFormat(value = InputFormat.TIME, field = "to")
        String to,
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Lists only calls with this status. If empty, lists all.",
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
    @CallDirection
        @TemplateProperty(id = "callType", group = "filter")
        @ValidFormat(field = "callType", oneOf = "inbound, outbound, any")
        String callType,
    @TemplateProperty(
            label = "Provider",
            group = "filter",
            description = "Lists only calls that used this telephony provider.",
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
            description = "Lists only calls that voicemail answered, or only calls that it didn't.",
            tooltip =
                "Only works for agents with voicemail detection. Calls of other agents are in"
                    + " neither list.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "true", label = "Yes"),
              @DropdownPropertyChoice(value = "false", label = "No")
            })
        @ValidFormat(field = "answeredByVoicemail", oneOf = "true, false, any")
        String answeredByVoicemail,
    @TemplateProperty(
            label = "Batch ID",
            group = "filter",
            description = "Lists only calls of this batch (32-character ID). If empty, lists all.",
            exampleValue = "3c90c3cc0d444b5088888dd25736052a",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = IdPatterns.BATCH_ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message =
                                "Must be a batch ID of 32 characters: digits and letters a to f")))
        @ValidFormat(
            field = "batchId",
            pattern = IdPatterns.BATCH_ID,
            mustBe = IdPatterns.BATCH_ID_MUST_BE)
        String batchId,
    @PageNumber @TemplateProperty(id = "pageNumber", group = "filter") @WholeNumber
        Integer pageNumber,
    @TemplateProperty(
            label = "Calls per page",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "50",
            defaultValueType = DefaultValueType.Number,
            description = "Number of calls on each page (1–50).")
        @ValidFormat(field = "pageSize", max = 50)
        @WholeNumber
        Integer pageSize)
    implements CallOperation {

  public record Result(
      @ResultField(
              value =
                  "the calls on the page, each with the fields of [a call](a-call.md) shown in the"
                      + " example",
              sample = "callRow")
          List<Map<String, Object>> calls,
      @ResultField(value = "number of calls on all pages", example = "1") long total,
      @ResultField(value = "true if there's another page", example = "false") boolean hasMore,
      @ResultField(value = "page number, starting at 1", example = "1") int pageNumber,
      @ResultField(value = "maximum number of calls on a page", example = "50") int pageSize,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
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
    Instant earliest = IsoTime.valid(from);
    Instant latest = IsoTime.valid(to);
    if (latest.isBefore(earliest)) {
      throw new InvalidInputException("to must not be before from, but was " + Quoted.of(to));
    }
    if (earliest.plus(ExecutionQuery.MAX_RANGE).isBefore(latest)) {
      throw new InvalidInputException(
          "from must be at most 7 days before to (Bolna's maximum), but was " + Quoted.of(from));
    }
    return new ExecutionQuery(
        agentId,
        earliest,
        latest,
        pageNumber == null ? 1 : pageNumber,
        pageSize == null ? ExecutionQuery.MAX_PAGE_SIZE : pageSize,
        Texts.chosen(status).map(CallStatus::of),
        Texts.chosen(callType),
        Texts.chosen(provider),
        Texts.chosen(answeredByVoicemail).map(Boolean::parseBoolean),
        Texts.chosen(batchId));
  }
}
