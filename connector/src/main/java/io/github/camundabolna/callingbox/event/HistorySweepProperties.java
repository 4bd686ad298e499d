package io.github.camundabolna.callingbox.event;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.Patterns;

/** The panel fields of the sweep. */
public record HistorySweepProperties(
    @TemplateProperty(
            label = "Recover lost events",
            group = "sweep",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Finds ended calls whose event never arrived. Requires the API key.",
            tooltip =
                "The receiver lists the calls of the account once per interval, however many"
                    + " instances wait. It also finds calls while CallingBox has disabled your"
                    + " webhook endpoint.")
        Boolean recoverLostEvents,
    @TemplateProperty(
            label = "Check interval",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT5M",
            description = CallingBoxPanelTexts.CHECK_INTERVAL,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT5M")))
        String interval,
    @TemplateProperty(
            label = "Look-back at startup",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT24H",
            description =
                "How far back to look for calls when the runtime starts: from PT0S to P60D.",
            tooltip =
                "ISO 8601 duration. Calls created earlier aren't found. A start event looks back 23"
                    + " hours at most.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT24H")))
        String lookBack) {

  boolean isOn() {
    return Boolean.TRUE.equals(recoverLostEvents);
  }
}
