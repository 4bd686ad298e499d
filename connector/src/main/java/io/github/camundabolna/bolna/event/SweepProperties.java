package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.webhook.SweepFields.LookBack;
import io.github.camundabolna.webhook.SweepFields.SweepInterval;
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
    @SweepInterval @TemplateProperty(group = "sweep") String interval,
    @LookBack @TemplateProperty(group = "sweep") String lookBack) {

  /**
   * Returns what to sweep.
   *
   * @param startWindow how old a call can be that starts a process; empty if none does
   * @return empty if the sweep is off
   * @throws ConnectorInputException if a duration is invalid
   */
  Optional<SweepPlan> plan(Optional<Duration> startWindow, CallFilter filter) {
    Duration every = SweepLimits.INTERVAL.read(interval);
    Duration back = SweepLimits.LOOK_BACK.read(lookBack);
    Optional<Duration> onlyYounger = startWindow.map(SweepLimits::fresh);
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
