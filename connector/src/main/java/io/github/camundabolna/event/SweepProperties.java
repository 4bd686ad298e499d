package io.github.camundabolna.event;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.IsoDuration;
import io.github.camundabolna.panel.Obeys;
import io.github.camundabolna.panel.Rule;
import io.github.camundabolna.sweep.SweepPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the panel of a receiver says of the sweep. It is on when it names an agent. */
public record SweepProperties(
    @TemplateProperty(
            label = "Agents to look after",
            group = "sweep",
            feel = FeelMode.optional,
            optional = true,
            description =
                "Agent ids, separated by commas or as a FEEL list. Bolna is asked for their calls"
                    + " that ended and of which no event came. Needs the Bolna API key. Empty:"
                    + " off.")
        @FEEL
        @Obeys(value = Rule.AGENT_ID, field = "each agent to look after")
        List<String> agents,
    @TemplateProperty(
            label = "Look every",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT5M",
            description = "ISO 8601 duration, from PT10S to P1D.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Form.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT5M")))
        String interval,
    @TemplateProperty(
            label = "Look back at the start",
            group = "sweep",
            feel = FeelMode.disabled,
            optional = true,
            defaultValue = "PT24H",
            description =
                "ISO 8601 duration, from PT0S to P60D: how long before the start of the runtime a"
                    + " call may have been created. A start event looks back 23 hours at most.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Form.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT24H")))
        String lookBack) {

  /**
   * At the shortest, an agent costs at most about 50 of the 500 requests a minute that Bolna allows
   * for lists: one each time, and seven more while calls wait for their time.
   */
  private static final IsoDuration INTERVAL =
      new IsoDuration(
          "the interval of looking",
          Duration.ofSeconds(10),
          Duration.ofDays(1),
          Duration.ofMinutes(5));

  /** A call may be scheduled 30 days ahead, and the runtime may be down for as long. */
  private static final IsoDuration LOOK_BACK =
      new IsoDuration("the look back", Duration.ZERO, Duration.ofDays(60), Duration.ofHours(24));

  /**
   * How old a call may be that starts a process. The engine refuses a message that it was given
   * before only for as long as it keeps it, 24 hours as the template has it; so a call that began
   * less than that ago cannot have been told and forgotten, and of an older one nobody knows
   * whether it started a process already. An hour is left for clocks that differ, and for a sweep
   * that takes long. A wait has no such limit: a call that was told before finds nobody waiting.
   */
  private static final Duration FRESH = Duration.ofHours(23);

  /**
   * @param startsProcesses whether each call that is told starts a process
   * @return empty if the sweep is off
   * @throws ConnectorInputException if a duration is none
   */
  Optional<SweepPlan> plan(boolean startsProcesses) {
    Duration every = INTERVAL.read(interval);
    Duration back = LOOK_BACK.read(lookBack);
    Optional<Duration> onlyYounger = startsProcesses ? Optional.of(FRESH) : Optional.empty();
    return Optional.of(agentIds())
        .filter(ids -> !ids.isEmpty())
        .map(ids -> new SweepPlan(ids, every, back, onlyYounger));
  }

  private List<String> agentIds() {
    return agents == null
        ? List.of()
        : agents.stream()
            .filter(id -> id != null && !id.isBlank())
            .map(String::strip)
            .distinct()
            .toList();
  }
}
