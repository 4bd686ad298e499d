package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.github.camundabolna.bolna.account.AccountInput;
import io.github.camundabolna.bolna.agent.AgentInput;
import io.github.camundabolna.bolna.agentcontrol.AgentControlInput;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.operation.OperationRunner;
import java.util.Optional;

/**
 * Runs the operations that version 1 of the template has, and that belong to other connectors now.
 * Diagrams with that version keep working.
 */
final class OperationsOfVersion1 {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OperationsOfVersion1() {}

  /**
   * Runs a job of one of these operations.
   *
   * @return the value for the element's result expression; empty if it's another operation
   * @throws RuntimeException as {@link OperationRunner#execute} does
   */
  static Optional<Object> execute(OperationRunner runner, OutboundConnectorContext context) {
    return switch (operation(context)) {
      case "setWebhook" ->
          Optional.of(
              runner.execute(
                  context, AgentInput.class, (request, job) -> request.operation().execute(job)));
      case "stopQueuedCalls" ->
          Optional.of(
              runner.execute(
                  context,
                  AgentControlInput.class,
                  (request, job) -> request.operation().execute(job)));
      case "getAccount" ->
          Optional.of(
              runner.execute(
                  context, AccountInput.class, (request, job) -> request.operation().execute(job)));
      default -> Optional.empty();
    };
  }

  /** Returns the ID of the operation; empty if the variables can't be read: binding reports it. */
  private static String operation(OutboundConnectorContext context) {
    try {
      return JSON.readTree(context.getJobContext().getVariables())
          .path(BolnaInputNames.OPERATION)
          .path(BolnaInputNames.TYPE)
          .asText("");
    } catch (JsonProcessingException | RuntimeException e) {
      return "";
    }
  }
}
