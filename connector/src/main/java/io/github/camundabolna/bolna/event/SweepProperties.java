package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import java.util.List;

/** What the panel of a receiver says of the sweep. It is on when it names an agent. */
public record SweepProperties(
    @TemplateProperty(
            label = "Agents to look after",
            group = "sweep",
            feel = FeelMode.optional,
            optional = true,
            description = "Agent ids, separated by commas or as a FEEL list. Empty: off.",
            tooltip =
                "Bolna is asked for their calls that ended and of which no event "
                    + "came. Needs the Bolna API key.",
            exampleValue = PanelTexts.AGENT_ID_EXAMPLE)
        @FEEL
        @ValidFormat(value = InputFormat.AGENT_ID, field = "each agent to look after", gaps = true)
        List<String> agents,
    @TemplateProperty(
            label = "Look every",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT5M",
            description = "Pause between two looks: an ISO 8601 duration from PT10S to P1D.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT5M")))
        String interval,
    @TemplateProperty(
            label = "Look back at the start",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT24H",
            description = "How old a call may be when the runtime starts: from PT0S to P60D.",
            tooltip =
                "An ISO 8601 duration. Calls that were created before are not "
                    + "found. A start event looks back 23 hours at most.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT24H")))
        String lookBack) {

  /** Each once, and none that is empty. */
  List<String> agentIds() {
    return agents == null
        ? List.of()
        : agents.stream()
            .filter(id -> id != null && !id.isBlank())
            .map(String::strip)
            .distinct()
            .toList();
  }
}
