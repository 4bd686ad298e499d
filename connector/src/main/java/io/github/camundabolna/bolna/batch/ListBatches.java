package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.result.BatchResult;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.BoundedList;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lists an agent's batches, newest first. */
@TemplateSubType(id = BatchOperation.LIST_BATCHES, label = "List batches")
public record ListBatches(
    @TemplateProperty(
            id = "listBatches.agentId",
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
            label = "Status",
            group = "filter",
            description = "Only batches with this status. Empty: all.",
            tooltip =
                "One of created, processed, scheduled, queued, running, executed, "
                    + "completed, stopped, failed, canceled.",
            exampleValue = "running")
        @ValidFormat(value = InputFormat.BATCH_STATUS, field = "status")
        String status,
    @TemplateProperty(
            label = "At most",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "50",
            defaultValueType = DefaultValueType.Number,
            description = "How many batches the result has at most, from 1 to 500.")
        @ValidFormat(value = InputFormat.AT_MOST, field = "atMost")
        Integer atMost)
    implements BatchOperation {

  /**
   * What the result expression sees.
   *
   * @param total how many batches have that status, though not all of them may be here
   * @param shortened whether fewer are here than were asked for, because they are too large
   */
  public record Result(List<Map<String, Object>> batches, int total, boolean shortened) {}

  @Override
  public Result execute(BatchOperationContext job) {
    List<Batch> found = new ArrayList<>();
    job.bolna()
        .forEachBatch(
            agentId,
            batch -> {
              if (isWanted(batch)) {
                found.add(batch);
              }
            });
    Comparator<Batch> age = Comparator.comparing(batch -> batch.createdAt().orElse(Instant.MIN));
    BoundedList<Map<String, Object>> newest =
        BoundedList.firstOf(
            found.stream()
                .sorted(age.reversed())
                .limit(atMost == null ? 50 : atMost)
                .map(BatchResult::of)
                .toList());
    return new Result(newest.items(), found.size(), newest.shortened());
  }

  private boolean isWanted(Batch batch) {
    return Texts.text(status)
        .map(BatchStatus::of)
        .filter(wanted -> wanted != batch.status())
        .isEmpty();
  }
}
