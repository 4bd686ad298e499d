package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.bolna.input.PanelFields.BatchStart;
import io.github.camundabolna.bolna.input.PanelFields.CallingHours;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import java.time.Instant;

/** Sets the time when a batch starts. */
@TemplateSubType(id = "scheduleBatch", label = "Schedule batch")
@OperationInfo(
    summary = "Sets the time when a batch starts",
    details =
        "The operation changes the time of a batch that hasn't started. If the batch has started,"
            + " stopped, or ended, the job fails with `BOLNA_INVALID_INPUT`. Scheduling it again"
            + " could dial people twice. Create another batch with the contacts that are left.",
    requests = "`GET /batches/{id}`, `POST /batches/{id}/schedule`",
    chooser = "Set the time when a Bolna batch starts",
    keywords = "schedule batch, start batch, start campaign, reschedule, start time",
    result = "={batchStartsAt: response.startsAt}")
public record ScheduleBatch(
    @BatchId @TemplateProperty(id = "scheduleBatch.batchId", group = "whichBatch") String batchId,
    @TemplateProperty(
            id = "scheduleBatch.start",
            binding = @PropertyBinding(name = "start"),
            label = "Start",
            group = "time",
            type = PropertyType.Dropdown,
            defaultValue = StartTime.SOON,
            choices = {
              @DropdownPropertyChoice(value = StartTime.SOON, label = "As soon as possible"),
              @DropdownPropertyChoice(value = StartTime.AT, label = "At a set time")
            },
            description = "Bolna starts batches at 10-minute marks, at least 2 minutes from now.")
        @ValidFormat(field = "start", oneOf = "soon, at")
        String start,
    @BatchStart
        @TemplateProperty(
            id = "scheduleBatch.scheduledAt",
            binding = @PropertyBinding(name = "scheduledAt"),
            group = "time",
            condition =
                @PropertyCondition(
                    property = "operation.scheduleBatch.start",
                    equals = StartTime.AT))
        @ValidFormat(value = InputFormat.TIME, field = "scheduledAt")
        String scheduledAt,
    @CallingHours
        @TemplateProperty(
            id = "scheduleBatch.bypassCallGuardrails",
            binding = @PropertyBinding(name = "bypassCallGuardrails"),
            group = "time")
        Boolean bypassCallGuardrails)
    implements BatchOperation {

  public record Result(
      @ResultField(value = "batch ID", example = "3c90c3cc0d444b5088888dd25736052a") String batchId,
      @ResultField(value = "`scheduled`", example = "scheduled") String status,
      @ResultField(value = "actual start time, in UTC", example = "2026-08-21T05:10:00Z")
          String startsAt) {}

  @Override
  public Object execute(BatchOperationContext job) {
    return job.once(() -> schedule(job));
  }

  private Result schedule(BatchOperationContext job) {
    Instant startsAt =
        BatchScheduler.read(start, scheduledAt, bypassCallGuardrails)
            .orElseThrow()
            .schedule(job, batchId);
    return new Result(batchId, "scheduled", startsAt.toString());
  }
}
