package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;

/** What differs from process to process: the batch that it waits for. */
public record AwaitedBatch(
    @FEEL
        @TemplateProperty(
            label = "Batch ID",
            group = "batch",
            feel = FeelMode.optional,
            defaultValue = "=batchId",
            description =
                "What \"Create batch\" returned, in a variable of the process " + "instance.",
            tooltip = "A variable of a sub-process is not seen.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.BATCH_ID_OR_EXPRESSION,
                            message = "Must be a batch id, or an expression like =batchId")))
        @NotBlank(
            message =
                "batchId is missing: it must be what \"Create batch\" returned, in a variable of"
                    + " the process instance itself, not of a sub-process in it")
        @ValidFormat(value = InputFormat.BATCH_ID, field = "batchId")
        String batchId) {}
