package io.github.camundabolna.job;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.InvalidSettings;
import io.github.camundabolna.error.ConnectorError;
import io.github.camundabolna.panel.BindingSentence;
import io.github.camundabolna.panel.InvalidInput;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** One try of a job. */
public record Attempt(Clock clock) {

  /**
   * Binds the variables and does what they say.
   *
   * @return what the result expression of the element sees
   * @throws RuntimeException as {@link ConnectorError} says, for whatever went wrong
   */
  public <R extends JobRequest> Object of(
      OutboundConnectorContext context, Class<R> type, Function<R, Object> operation) {
    R request = bind(context, type);
    try {
      return operation.apply(request);
    } catch (InvalidInput e) {
      throw ConnectorError.invalidInput(e.getMessage());
    } catch (InvalidSettings e) {
      throw new ConnectorInputException(e.getMessage(), e);
    } catch (BolnaException e) {
      throw ConnectorError.of(e, request.entered().orElseGet(clock::instant), clock.instant());
    }
  }

  private static <R> R bind(OutboundConnectorContext context, Class<R> type) {
    try {
      Optional<String> problem = ResolvedKey.problem(context.getJobContext().getVariables());
      if (problem.isPresent()) {
        throw ConnectorError.invalidInput(problem.get());
      }
      return context.bindVariables(type);
    } catch (ConnectorInputException e) {
      throw ConnectorError.invalidInput(BindingSentence.of(e, context.getJobContext()));
    }
  }
}
