package io.github.camundabolna.batch;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BatchStatus;
import io.github.camundabolna.panel.Filled;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.Obeys;
import io.github.camundabolna.panel.Rule;
import io.github.camundabolna.panel.Words;
import io.github.camundabolna.result.BatchResult;
import io.github.camundabolna.result.BoundedList;
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
            description = Words.AGENT_ID,
            tooltip = Words.AGENT_ID_TOOLTIP,
            exampleValue = Words.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Form.AGENT_ID_OR_SECRET,
                            message =
                                "Must be an agent id, like 123e4567-e89b-12d3-a456-426655440000")))
        @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
        @Obeys(value = Rule.AGENT_ID, field = "agentId")
        String agentId,
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Only batches with this status. Empty: all.",
            tooltip =
                "One of created, processed, scheduled, queued, running, executed, "
                    + "completed, stopped, failed, canceled.",
            exampleValue = "running")
        @Obeys(value = Rule.BATCH_STATUS, field = "status")
        String status,
    @TemplateProperty(
            label = "At most",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "50",
            defaultValueType = DefaultValueType.Number,
            description = "How many batches the result has at most, from 1 to 500.")
        @Obeys(value = Rule.AT_MOST, field = "atMost")
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
  public Result execute(BatchJob job) {
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
    return Filled.text(status)
        .map(BatchStatus::of)
        .filter(wanted -> wanted != batch.status())
        .isEmpty();
  }
}
