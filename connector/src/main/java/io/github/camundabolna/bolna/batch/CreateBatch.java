package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.batch.deduplication.BatchAttempt;
import io.github.camundabolna.bolna.batch.deduplication.CreatedBatch;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.bolna.input.AutoRetry;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.DuplicateReport;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a list of people to Bolna and, if wanted, says when their calls shall start. */
@TemplateSubType(id = BatchOperation.CREATE_BATCH, label = "Create batch")
public record CreateBatch(
    @TemplateProperty(
            id = "createBatch.agentId",
            binding = @PropertyBinding(name = "agentId"),
            label = "Agent ID",
            group = "agent",
            description = PanelTexts.AGENT_ID,
            tooltip = PanelTexts.AGENT_ID_TOOLTIP,
            exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.AGENT_ID_OR_SECRET,
                            message =
                                "Must be an agent id, like 123e4567-e89b-12d3-a456-426655440000")))
        @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
        @ValidFormat(value = InputFormat.AGENT_ID, field = "agentId")
        String agentId,
    @TemplateProperty(
            label = "Name",
            group = "details",
            defaultValue = "camunda",
            description =
                "How its file in the Bolna dashboard begins: up to 60 letters, digits, - and _.")
        @ValidFormat(value = InputFormat.BATCH_NAME, field = "name")
        String name,
    @Valid @NotNull(message = "contacts are missing: hand over a list or a CSV document")
        ContactFields contacts,
    @TemplateProperty(
            label = "Phone numbers to call from",
            group = "details",
            feel = FeelMode.optional,
            description =
                "One of your Bolna numbers, or a FEEL list. Empty: the account's "
                    + "default number.",
            tooltip = PanelTexts.FROM_NUMBER_TOOLTIP,
            exampleValue = PanelTexts.FROM_NUMBER_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.E164_OR_NOTHING,
                            message = "Must be in E.164 format, like +918035739222")))
        @ValidFormat(value = InputFormat.PHONE_NUMBER, field = "fromPhoneNumbers")
        List<String> fromPhoneNumbers,
    @TemplateProperty(
            label = "Webhook URL of the batch",
            group = "details",
            description =
                "URL of a receiver: the wait for the batch ends at once. Empty: at its next look.",
            tooltip =
                "Ends with /inbound/ and the receiver's path, and with "
                    + "?token={{secrets.BOLNA_WEBHOOK_SECRET}}. Any other URL gets Bolna's "
                    + "events of the batch.",
            exampleValue = "https://camunda.example.com/inbound/bolna",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.WEB_ADDRESS_OR_NOTHING,
                            message = "Must be a URL like https://example.com/batches")))
        @ValidFormat(value = InputFormat.URL, field = "webhookUrl")
        String webhookUrl,
    @TemplateProperty(
            id = "createBatch.start",
            binding = @PropertyBinding(name = "start"),
            label = "Start",
            group = "time",
            type = PropertyType.Dropdown,
            defaultValue = StartFields.SOON,
            choices = {
              @DropdownPropertyChoice(value = StartFields.SOON, label = "As soon as possible"),
              @DropdownPropertyChoice(value = StartFields.AT, label = "At a time"),
              @DropdownPropertyChoice(
                  value = StartFields.LATER,
                  label = "Not yet: schedule it later")
            },
            description = "Bolna starts at marks of 10 minutes, at least 2 minutes from now.")
        @ValidFormat(value = InputFormat.START, field = "start")
        String start,
    @TemplateProperty(
            id = "createBatch.scheduledAt",
            binding = @PropertyBinding(name = "scheduledAt"),
            label = "Start at",
            group = "time",
            condition =
                @PropertyCondition(
                    property = "operation.createBatch.start",
                    equals = StartFields.AT),
            description =
                "A time with a time zone, in ISO 8601 format, 2 minutes to 30 days " + "from now.",
            tooltip =
                "Bolna rounds up to 10 minutes. In FEEL (fx), three hours from now "
                    + "is =now() + duration(\"PT3H\").",
            exampleValue = PanelTexts.TIME_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern = @Pattern(value = Patterns.TIME, message = Patterns.TIME_MESSAGE)))
        @ValidFormat(value = InputFormat.TIME, field = "scheduledAt")
        String scheduledAt,
    @TemplateProperty(
            id = "createBatch.bypassCallGuardrails",
            binding = @PropertyBinding(name = "bypassCallGuardrails"),
            label = "Call outside of the agent's calling hours",
            group = "time",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = PanelTexts.CALLING_HOURS,
            tooltip = PanelTexts.CALLING_HOURS_TOOLTIP)
        Boolean bypassCallGuardrails,
    @Valid AutoRetry autoRetry)
    implements BatchOperation {

  /**
   * What the result expression sees.
   *
   * @param status {@code scheduled}, or {@code created} if it shall be scheduled later
   * @param contacts how many people are in the batch
   * @param startsAt when it starts, in UTC; null if it shall be scheduled later
   */
  public record Result(
      String batchId,
      String status,
      String fileName,
      int contacts,
      DuplicateReport duplicates,
      String startsAt) {}

  @Override
  public Object execute(BatchOperationContext job) {
    return job.creator().once(job.attempt(), agentId, () -> create(job));
  }

  private Result create(BatchOperationContext job) {
    Optional<RetryConfig> retry = Optional.ofNullable(autoRetry).flatMap(AutoRetry::config);
    Contacts people = contacts.read(retry.map(RetryConfig::variables).orElse(Map.of()));
    Optional<BatchScheduler> scheduling = scheduling();
    if (job.surelyFirst()) {
      scheduling.ifPresent(each -> each.start().wanted(job.now()));
    }
    BatchRequest content = content(people, retry);
    // The time is looked at again: what would start too late must not be made.
    CreatedBatch batch =
        job.creator()
            .create(
                job.bolna(),
                new BatchAttempt(job.attempt(), Texts.text(name).orElse("camunda"), content),
                () -> scheduling.ifPresent(each -> each.start().wanted(job.now())));
    job.made().accept(batch.id());
    Optional<Instant> startsAt = scheduling.map(each -> schedule(each, batch, job));
    return new Result(
        batch.id(),
        startsAt.isPresent() ? "scheduled" : "created",
        batch.fileName(),
        people.count(),
        people.duplicates(),
        startsAt.map(Instant::toString).orElse(null));
  }

  private Optional<BatchScheduler> scheduling() {
    return StartFields.time(start, scheduledAt)
        .map(time -> new BatchScheduler(time, Boolean.TRUE.equals(bypassCallGuardrails)));
  }

  private BatchRequest content(Contacts people, Optional<RetryConfig> retry) {
    return new BatchRequest(
        agentId,
        "",
        people.csv(),
        fromPhoneNumbers == null ? List.of() : given(fromPhoneNumbers),
        retry,
        Texts.text(webhookUrl));
  }

  private static List<String> given(List<String> numbers) {
    return numbers.stream().flatMap(number -> Texts.text(number).stream()).toList();
  }

  private static Instant schedule(
      BatchScheduler scheduling, CreatedBatch batch, BatchOperationContext job) {
    String butNot = "Batch " + batch.id() + " has been created, but not scheduled: ";
    try {
      return batch.justNow()
          ? scheduling.schedule(job, batch.id())
          : scheduling.scheduleUnlessDone(job, batch.id());
    } catch (InvalidInputException e) {
      throw new InvalidInputException(butNot + e.getMessage());
    } catch (ApiException e) {
      throw e.after(butNot);
    }
  }

  /** Without contacts, and without the query of the URL, which can hold a secret. */
  @Override
  public String toString() {
    return "CreateBatch[agentId=%s, webhookUrl=%s]"
        .formatted(agentId, new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
