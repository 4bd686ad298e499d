package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.batch.deduplication.CreatedBatch;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.bolna.input.AutoRetry;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.input.PanelFields.BatchStart;
import io.github.camundabolna.bolna.input.PanelFields.CallingHours;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.DuplicateReport;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a batch from a list of people and, if wanted, schedules it. */
@TemplateSubType(id = "createBatch", label = "Create batch")
@OperationInfo(
    summary = "Creates a batch from a list of contacts and schedules it",
    details =
        "[Contacts](../contacts.md) describes what a list can contain. Bolna starts batches at"
            + " 10-minute marks, 2 minutes to 30 days ahead. Any other time fails before a batch is"
            + " created. One job creates one batch."
            + " [Guards](../../how-to/call-at-decent-hours.md#a-batch) check each contact just"
            + " before.",
    requests = "`POST /batches`, `POST /batches/{id}/schedule`",
    chooser = "Call a list of people with a Bolna voice agent",
    keywords = "create batch, campaign, call list, bulk calls, mass calls, CSV, upload contacts",
    result =
        "={batchId: response.batchId, batchStartsAt: response.startsAt, duplicates:"
            + " response.duplicates, leftOut: response.leftOut}",
    errors = {
      "BOLNA_OUTCOME_UNKNOWN",
      "BOLNA_OUTSIDE_WINDOW",
      "BOLNA_BALANCE_BELOW_MINIMUM",
      "BOLNA_TOO_MANY_CALLS",
      "BOLNA_CONTACTS_REFUSED"
    },
    scenario = "create-batch-from-file")
public record CreateBatch(
    @AgentId @TemplateProperty(id = "createBatch.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Batch name",
            group = "details",
            defaultValue = "camunda",
            description =
                "Start of the file name in the Bolna dashboard: up to 60 letters, digits, - or _.")
        @ValidFormat(
            field = "name",
            pattern = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}",
            mustBe = "must be 1 to 60 letters, digits, - or _, starting with a letter or digit")
        String name,
    @Valid @NotNull(message = "contacts are missing. Provide a list or a CSV document")
        ContactFields contacts,
    @TemplateProperty(
            label = "Phone numbers to call from",
            group = "details",
            feel = FeelMode.optional,
            description =
                "One of your numbers at Bolna, or a FEEL list. If empty, your account's default"
                    + " number.",
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
            label = "Batch webhook URL",
            group = "details",
            description =
                "Receiver URL that ends the wait immediately. If empty, the wait ends at its next"
                    + " check.",
            tooltip =
                "Enter your receiver's URL, ending in /inbound/, its webhook path, and"
                    + " ?token={{secrets.BOLNA_WEBHOOK_SECRET}}. Any other URL also gets the"
                    + " batch's events from Bolna.",
            exampleValue = PanelTexts.WEBHOOK_URL_EXAMPLE,
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
            defaultValue = StartTime.SOON,
            choices = {
              @DropdownPropertyChoice(value = StartTime.SOON, label = "As soon as possible"),
              @DropdownPropertyChoice(value = StartTime.AT, label = "At a set time"),
              @DropdownPropertyChoice(value = StartTime.LATER, label = "Don't schedule yet")
            },
            description = "Bolna starts batches at 10-minute marks, at least 2 minutes from now.")
        @ValidFormat(field = "start", oneOf = "soon, at, later")
        String start,
    @BatchStart
        @TemplateProperty(
            id = "createBatch.scheduledAt",
            binding = @PropertyBinding(name = "scheduledAt"),
            group = "time",
            condition =
                @PropertyCondition(property = "operation.createBatch.start", equals = StartTime.AT))
        @ValidFormat(value = InputFormat.TIME, field = "scheduledAt")
        String scheduledAt,
    @CallingHours
        @TemplateProperty(
            id = "createBatch.bypassCallGuardrails",
            binding = @PropertyBinding(name = "bypassCallGuardrails"),
            group = "time")
        Boolean bypassCallGuardrails,
    @Valid BatchGuardFields guards,
    @Valid AutoRetry autoRetry)
    implements BatchOperation {

  public record Result(
      @ResultField(
              value = "batch ID, which you need for all other operations and for the wait",
              example = "3c90c3cc0d444b5088888dd25736052a")
          String batchId,
      @ResultField(
              value = "`scheduled`, or `created` if it isn't scheduled yet",
              example = "scheduled")
          String status,
      @ResultField(
              value = "file name as shown in the Bolna dashboard",
              example = "reminders-5f1d0c2a-2251799813685281.csv")
          String fileName,
      @ResultField(value = "number of contacts in the batch", example = "219") int contacts,
      @ResultField(
              value =
                  "duplicate `numbers`, contacts beyond the first of each (`surplus`), and the"
                      + " `first` 20 numbers with their rows",
              example =
                  "{\"numbers\": 1, \"surplus\": 1, \"first\": [{\"phoneNumber\":"
                      + " \"+919876543210\", \"count\": 2, \"rows\": [4, 17]}]}")
          DuplicateReport duplicates,
      @ResultField(
              value = "refused `contacts`, how many for which `reasons`, and the `first` 20",
              example =
                  "{\"contacts\": 1, \"reasons\": {\"BOLNA_NO_CONSENT\": 1}, \"first\":"
                      + " [{\"phoneNumber\": \"+919876543211\", \"contactKey\": \"C-7\","
                      + " \"reason\": \"BOLNA_NO_CONSENT\"}]}")
          LeftOutReport leftOut,
      @ResultField(
              value = "actual start time, in UTC; null if it isn't scheduled yet",
              example = "2026-08-21T05:10:00Z")
          String startsAt) {}

  @Override
  public Object execute(BatchOperationContext job) {
    return job.once(() -> create(job));
  }

  private Result create(BatchOperationContext job) {
    Optional<RetryConfig> retry = Optional.ofNullable(autoRetry).flatMap(AutoRetry::config);
    BatchGuards checks = BatchGuardFields.read(guards);
    Contacts people = contacts.read(retry.map(RetryConfig::variables).orElse(Map.of()));
    GuardedBatch guarded = new GuardedBatch(checks, people);
    Optional<BatchScheduler> scheduling =
        BatchScheduler.read(start, scheduledAt, bypassCallGuardrails);
    checks.requireStart(scheduling.isPresent());
    if (job.attempt().isSurelyFirst()) {
      scheduling.ifPresent(each -> each.wanted(job));
    }
    // Checks the time again: a batch that would start too late must not be created.
    CreatedBatch batch =
        job.creator()
            .create(
                job.bolna(),
                job.attempt(),
                content(people, retry),
                request ->
                    guarded.beforeCreating(request, scheduling.map(each -> each.wanted(job)), job));
    job.made().accept(batch.id());
    Optional<Instant> startsAt =
        scheduling.map(each -> each.guardedBy(guarded.startOf(batch)).schedule(job, batch));
    int count = guarded.count(() -> job.batchIfReadable(batch.id()));
    return new Result(
        batch.id(),
        startsAt.isPresent() ? "scheduled" : "created",
        batch.fileName(),
        count,
        people.duplicates(),
        guarded.leftOut(count),
        startsAt.map(Instant::toString).orElse(null));
  }

  private BatchRequest content(Contacts people, Optional<RetryConfig> retry) {
    return new BatchRequest(
        agentId,
        Texts.text(name).orElse("camunda"),
        people.csv(),
        Texts.items(fromPhoneNumbers),
        retry,
        Texts.text(webhookUrl));
  }

  /** Omits the contacts, and the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "CreateBatch[agentId=%s, webhookUrl=%s]"
        .formatted(agentId, new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
