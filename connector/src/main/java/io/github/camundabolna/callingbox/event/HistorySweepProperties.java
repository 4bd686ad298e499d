package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.sweep.HistorySweepPlan;
import io.github.camundabolna.webhook.SweepFields.LookBack;
import io.github.camundabolna.webhook.SweepFields.SweepInterval;
import io.github.camundabolna.webhook.SweepLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

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
    @SweepInterval
        @TemplateProperty(
            group = "sweep",
            condition = @PropertyCondition(property = RECOVER, equalsBoolean = EqualsBoolean.TRUE))
        String interval,
    @LookBack
        @TemplateProperty(
            group = "sweep",
            condition = @PropertyCondition(property = RECOVER, equalsBoolean = EqualsBoolean.TRUE))
        String lookBack) {

  private static final String RECOVER = "sweep.recoverLostEvents";

  /**
   * Returns what to sweep.
   *
   * @param startWindow how old a call can be that starts a process; empty if none does
   * @return empty if the sweep is off
   * @throws ConnectorInputException if a duration is invalid
   */
  Optional<HistorySweepPlan> plan(Optional<Duration> startWindow, ProcessCallFilter filter) {
    Duration every = SweepLimits.INTERVAL.read(interval);
    Duration back = SweepLimits.LOOK_BACK.read(lookBack);
    Optional<Duration> onlyYounger = startWindow.map(SweepLimits::fresh);
    return Boolean.TRUE.equals(recoverLostEvents)
        ? Optional.of(
            new HistorySweepPlan(every, back, onlyYounger, wanted(startWindow.isPresent(), filter)))
        : Optional.empty();
  }

  /** Returns the calls to find: at a start event, those of people. */
  private static Predicate<CallingBoxCall> wanted(
      boolean startsProcesses, ProcessCallFilter filter) {
    return startsProcesses ? CallingBoxCall::inbound : filter::accepts;
  }
}
