package io.github.camundabolna.bolna.event;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** The panel fields of the element that publishes the progress of calls. */
public record ProgressProperties(
    @TemplateProperty(
            label = "Statuses",
            group = "progress",
            feel = FeelMode.disabled,
            defaultValue = ProgressStatuses.USUAL,
            description = "Statuses that processes can wait for, separated by commas.",
            tooltip =
                "Choose from scheduled, prepared, queued, rescheduled, initiated, ringing,"
                    + " in-progress, call-disconnected. The engine gets one message for each status"
                    + " of each call.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = ProgressStatuses.LIST,
                            message = "Must be statuses like " + ProgressStatuses.USUAL)))
        @NotBlank(
            message = "\"Statuses\" is missing. Enter statuses like " + ProgressStatuses.USUAL)
        @Pattern(
            regexp = ProgressStatuses.LIST,
            message = "\"Statuses\" " + ProgressStatuses.MUST_BE)
        String statuses) {}
