package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.call.deduplication.CallAttempt;
import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.bolna.input.AutoRetry;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.input.PanelFields.CallingHours;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.SpokenValueCheck;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.VariableName;
import io.github.camundabolna.outcome.CorrelationKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Places a call once, however often the job is retried. */
@TemplateSubType(id = "makeCall", label = "Make call")
@OperationInfo(
    summary = "Places a call now or at a set time, with variables for the agent",
    details =
        "If a failure makes Camunda repeat the job, [no one is dialed"
            + " again](../../explanation/no-duplicate-calls.md), with [rare"
            + " exceptions](../../explanation/no-duplicate-calls.md#known-limitations). To call"
            + " again on purpose, [enter the task again or let Bolna"
            + " retry](../../how-to/call-again.md). The task ends as soon as Bolna has accepted the"
            + " call: add a [wait](wait-for-call.md) or a [polling wait](wait-for-call-polling.md)"
            + " after it. As a boundary event, attach the wait to a later activity, not to this"
            + " task. Names in *Variables* consist of letters, digits, and `_`. They start with a"
            + " letter or `_`, but not with `camunda_`. Any other name, or [a"
            + " null](../errors.md#a-missing-value) at any level, fails with `BOLNA_INVALID_INPUT`,"
            + " which names the variable; nothing is sent. The [guards before"
            + " dialing](../../how-to/call-at-decent-hours.md) are checked once, just before the"
            + " call is placed.",
    requests = "`POST /call`",
    chooser = "Place a phone call with a Bolna voice agent",
    keywords = "make call, place call, phone, dial, ring, telephone, outbound call, voice call",
    result = "={executionId: response.executionId}",
    errors = {
      "BOLNA_OUTCOME_UNKNOWN",
      "BOLNA_OUTSIDE_WINDOW",
      "BOLNA_COUNTRY_NOT_ALLOWED",
      "BOLNA_ON_DO_NOT_CALL_LIST",
      "BOLNA_NO_CONSENT",
      "BOLNA_BALANCE_BELOW_MINIMUM",
      "BOLNA_TOO_MANY_CALLS"
    },
    scenario = "make-call-from-variables")
public record MakeCall(
    @AgentId @TemplateProperty(id = "makeCall.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Phone number to call",
            group = "call",
            description = "Number in E.164 format: + and country code, no spaces.",
            tooltip =
                "To use a process variable, switch to FEEL (fx), for example =customer.phone.",
            exampleValue = "+919876543210",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.E164_OR_SECRET,
                            message = "Must be in E.164 format, like +919876543210")))
        @NotBlank(
            message = "recipientPhoneNumber is missing. Enter a phone number like +919876543210")
        @ValidFormat(value = InputFormat.PHONE_NUMBER, field = "recipientPhoneNumber")
        String recipientPhoneNumber,
    @TemplateProperty(
            label = "Phone number to call from",
            group = "call",
            description =
                "One of your numbers at Bolna. If empty, Bolna uses your account's default number.",
            tooltip = PanelTexts.FROM_NUMBER_TOOLTIP,
            exampleValue = PanelTexts.FROM_NUMBER_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.E164_OR_NOTHING,
                            message = "Must be in E.164 format, like +918035739222")))
        @ValidFormat(value = InputFormat.PHONE_NUMBER, field = "fromPhoneNumber")
        String fromPhoneNumber,
    @TemplateProperty(
            label = "Variables",
            group = "knowledge",
            feel = FeelMode.required,
            description =
                "Values for the variables in the agent's prompt. The result of the call includes"
                    + " them.",
            tooltip =
                "A FEEL context with names like customer_name and no null values. See <a"
                    + " href=\"https://www.bolna.ai/docs/prompting/introduction\">Bolna's"
                    + " guide</a>. Texts can't contain the word secrets followed by a dot.",
            exampleValue = "{customerName: name, day: \"Friday\"}")
        Map<String, Object> userData,
    @TemplateProperty(
            label = "Voice ID",
            group = "agent",
            description =
                "A voice from the agent's voice provider. If empty, the agent's own voice is used.",
            exampleValue = "Sam")
        String voiceId,
    @TemplateProperty(
            label = "Scheduled time",
            group = "time",
            description = "ISO 8601 time with a time zone. If empty, the call is placed now.",
            tooltip =
                "For one hour from now, switch to FEEL (fx) and enter =now() + duration(\"PT1H\").",
            exampleValue = PanelTexts.TIME_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.TIME_OR_NOTHING,
                            message = Patterns.TIME_MESSAGE)))
        @ValidFormat(value = InputFormat.TIME, field = "scheduledAt")
        String scheduledAt,
    @CallingHours @TemplateProperty(id = "bypassCallGuardrails", group = "time")
        Boolean bypassCallGuardrails,
    @Valid CallGuardFields guards,
    @Valid AutoRetry autoRetry)
    implements CallOperation {

  public record Result(
      @ResultField(
              value = "call ID, which you need for all other operations and for the waits",
              example = "7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33")
          String executionId,
      @ResultField(value = "`queued`, or `scheduled` if a time is set", example = "queued")
          String status,
      @ResultField(value = "phone number that is called", example = "+919876543210")
          String recipientPhoneNumber) {}

  @Override
  public Result execute(CallOperationContext job) {
    CallGuards checks = CallGuardFields.read(guards);
    CallAttempt attempt =
        new CallAttempt(job.attempt(), request(job, checks), call -> clear(call, checks, job));
    PlacedCall placed = job.placer().place(job.bolna(), attempt);
    job.placed().accept(placed.executionId());
    return new Result(placed.executionId(), placed.status().wire(), recipientPhoneNumber);
  }

  /** Runs only if no attempt has placed the call, so a refusal is final. */
  private static CallRequest clear(CallRequest call, CallGuards checks, CallOperationContext job) {
    try {
      return checks.clear(call, job);
    } catch (CallRefusedException e) {
      throw e.settled();
    }
  }

  private CallRequest request(CallOperationContext job, CallGuards checks) {
    Map<String, Object> data = new LinkedHashMap<>(speakableUserData());
    data.putAll(checks.variables());
    return new CallRequest(
        agentId,
        recipientPhoneNumber,
        Texts.text(fromPhoneNumber),
        Texts.text(scheduledAt).flatMap(IsoTime::read),
        CorrelationKey.addTo(data, job.attempt().key(), "userData"),
        Texts.text(voiceId),
        Boolean.TRUE.equals(bypassCallGuardrails),
        Optional.ofNullable(autoRetry).flatMap(AutoRetry::config));
  }

  /** Returns the data if prompts can use each name and the agent can speak each value. */
  private Map<String, Object> speakableUserData() {
    Map<String, Object> data = Optional.ofNullable(userData).orElse(Map.of());
    SpokenValueCheck.document("userData", data)
        .or(() -> SpokenValueCheck.nullValue("userData", data))
        .or(() -> unusableNames(data.keySet()))
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    return data;
  }

  private static Optional<String> unusableNames(Set<String> names) {
    int shown = 5;
    List<String> wrong = names.stream().filter(name -> !VariableName.isUsable(name)).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    String first =
        wrong.stream().limit(shown).map(MakeCall::withRemedy).collect(Collectors.joining(", "));
    String more = wrong.size() > shown ? ", and " + (wrong.size() - shown) + " more" : "";
    return Optional.of(
        "userData contains names that prompts can't use: %s%s. Names consist of %s, and start with a letter or _"
            .formatted(first, more, VariableName.FORM));
  }

  private static String withRemedy(String name) {
    return Quoted.of(name)
        + VariableName.like(name).map(usable -> " (use " + usable + ")").orElse("");
  }

  /** Omits the number and the variables, which are personal data. */
  @Override
  public String toString() {
    return "MakeCall[agentId=" + agentId + "]";
  }
}
