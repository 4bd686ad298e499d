package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.webhook.SweepLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The panel fields of the sweep, which runs if agents are set. */
public record SweepProperties(
    @TemplateProperty(
            label = "Agents to check",
            group = "sweep",
            feel = FeelMode.optional,
            optional = true,
            description =
                "Agent IDs, separated by commas or as a FEEL list. If empty, lost events aren't"
                    + " recovered.",
            tooltip =
                "The receiver lists these agents' calls at Bolna and finds ended calls whose event"
                    + " never arrived. Requires the Bolna API key.",
            exampleValue = PanelTexts.AGENT_ID_EXAMPLE)
        @FEEL
        @ValidFormat(
            field = "each of \"Agents to check\"",
            gaps = true,
            pattern = IdPatterns.AGENT_ID,
            mustBe = IdPatterns.AGENT_ID_MUST_BE)
        List<String> agents,
    @TemplateProperty(
            label = "Check interval",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT5M",
            description = PanelTexts.LOOK_EVERY,
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

  /**
   * Returns what to sweep.
   *
   * @param startsProcesses whether each ended call starts a process
   * @return empty if the sweep is off
   * @throws ConnectorInputException if a duration is invalid
   */
  Optional<SweepPlan> plan(boolean startsProcesses, CallFilter filter) {
    Duration every = SweepLimits.INTERVAL.read(interval);
    Duration back = SweepLimits.LOOK_BACK.read(lookBack);
    Optional<Duration> onlyYounger =
        startsProcesses ? Optional.of(SweepLimits.FRESH) : Optional.empty();
    return Optional.of(agentIds())
        .filter(ids -> !ids.isEmpty())
        .map(ids -> new SweepPlan(ids, every, back, onlyYounger, filter::accepts));
  }

  /** Returns the agents without duplicates and empty entries. */
  private List<String> agentIds() {
    return Stream.ofNullable(agents)
        .flatMap(List::stream)
        .filter(id -> id != null && !id.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }
}
