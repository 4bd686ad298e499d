package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;

/** What differs from process to process: the call that it waits for. */
public record AwaitedCall(
    @FEEL
        @TemplateProperty(
            label = "Execution ID",
            group = "call",
            feel = FeelMode.optional,
            defaultValue = "=executionId",
            description =
                "What \"Make call\" returned, in a variable of the process " + "instance.",
            tooltip = "A variable of a sub-process is not seen.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.EXECUTION_ID_OR_EXPRESSION,
                            message =
                                "Must be an execution id, or an expression like =executionId")))
        @NotBlank(
            message =
                "executionId is missing: it must be what \"Make call\" returned, in a variable of"
                    + " the process instance itself, not of a sub-process in it")
        @ValidFormat(value = InputFormat.EXECUTION_ID, field = "executionId")
        String executionId) {}
