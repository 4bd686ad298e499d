package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import java.util.function.Function;

/** Gives a job out again after its back-off, with what the engine keeps of its failure. */
public record TestEngine(TestClock clock) {

  private static final int RETRIES = 3;

  /**
   * @return what came of the job in the end
   * @throws ConnectorRetryException the last failure, when the retries are used up
   */
  public Object run(Function<OutboundConnectorContext, Object> connector, TestJob job) {
    TestJob next = job;
    for (int left = RETRIES; left > 1; left--) {
      try {
        return connector.apply(next.context());
      } catch (ConnectorRetryException e) {
        clock.advance(e.getBackoffDuration());
        next = after(e, next);
      }
    }
    return connector.apply(next.context());
  }

  /** The job as it comes again. */
  public static TestJob after(ConnectorRetryException failure, TestJob job) {
    ObjectNode error = job.variables().objectNode();
    error.put("type", ConnectorRetryException.class.getName());
    error.put("code", failure.getErrorCode());
    error.put("message", failure.getMessage());
    return job.with("error", error);
  }
}
