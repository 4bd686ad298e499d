package io.github.camundabolna.benchmarks.floor;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.localcamunda.client.Sleeper;
import java.time.Duration;
import java.util.Map;

/** Keeps its thread for as long as the vendor takes, and does nothing else. */
@OutboundConnector(
    name = "Floor",
    inputVariables = {"milliseconds"},
    type = FloorConnector.TYPE)
public final class FloorConnector implements OutboundConnectorFunction {

  /** The job type. */
  public static final String TYPE = "io.github.camundabolna.benchmarks:floor:1";

  /** The variables of a job. */
  record Input(long milliseconds) {}

  @Override
  public Object execute(OutboundConnectorContext context) {
    Sleeper.SYSTEM.sleep(Duration.ofMillis(context.bindVariables(Input.class).milliseconds()));
    return Map.of("executionId", context.getJobContext().getElementInstanceKey());
  }
}
