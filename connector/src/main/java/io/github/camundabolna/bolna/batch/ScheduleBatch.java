package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/** Says when a batch starts. */
@TemplateSubType(id = BatchOperation.SCHEDULE_BATCH, label = "Schedule batch")
public record ScheduleBatch(
    @TemplateProperty(
            id = "scheduleBatch.batchId",
            binding = @PropertyBinding(name = "batchId"),
            label = "Batch ID",
            group = "whichBatch",
            defaultValue = "=batchId",
            description = PanelTexts.BATCH_ID,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.BATCH_ID_OR_EXPRESSION,
                            message = "Must be a batch id, or an expression like =batchId")))
        @NotBlank(message = "batchId is missing: it is what \"Create batch\" returned")
        @ValidFormat(value = InputFormat.BATCH_ID, field = "batchId")
        String batchId,
    @TemplateProperty(
            id = "scheduleBatch.start",
            binding = @PropertyBinding(name = "start"),
            label = "Start",
            group = "time",
            type = PropertyType.Dropdown,
            defaultValue = StartFields.SOON,
            choices = {
              @DropdownPropertyChoice(value = StartFields.SOON, label = "As soon as possible"),
              @DropdownPropertyChoice(value = StartFields.AT, label = "At a time")
            },
            description = "Bolna starts at marks of 10 minutes, at least 2 minutes from now.")
        @ValidFormat(value = InputFormat.START_NOW_OR_AT, field = "start")
        String start,
    @TemplateProperty(
            id = "scheduleBatch.scheduledAt",
            binding = @PropertyBinding(name = "scheduledAt"),
            label = "Start at",
            group = "time",
            condition =
                @PropertyCondition(
                    property = "operation.scheduleBatch.start",
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
            id = "scheduleBatch.bypassCallGuardrails",
            binding = @PropertyBinding(name = "bypassCallGuardrails"),
            label = "Call outside of the agent's calling hours",
            group = "time",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = PanelTexts.CALLING_HOURS,
            tooltip = PanelTexts.CALLING_HOURS_TOOLTIP)
        Boolean bypassCallGuardrails)
    implements BatchOperation {

  /**
   * What the result expression sees.
   *
   * @param startsAt when it really starts, in UTC: the next mark of 10 minutes
   */
  public record Result(String batchId, String status, String startsAt) {}

  @Override
  public Object execute(BatchOperationContext job) {
    return job.creator().once(job.attempt(), batchId, () -> schedule(job));
  }

  private Result schedule(BatchOperationContext job) {
    BatchScheduler scheduling =
        StartFields.time(start, scheduledAt)
            .map(time -> new BatchScheduler(time, Boolean.TRUE.equals(bypassCallGuardrails)))
            .orElseThrow();
    Instant startsAt =
        job.surelyFirst()
            ? scheduling.schedule(job, batchId)
            : scheduling.scheduleUnlessDone(job, batchId);
    return new Result(batchId, "scheduled", startsAt.toString());
  }
}
